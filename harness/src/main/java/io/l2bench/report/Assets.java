package io.l2bench.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

/** The scripts and styles that the page holds inline, by the name that the template gives them. */
final class Assets {
  static final String FOLDER = "io/l2bench/report/";

  private Assets() {}

  static Map<String, String> all() throws IOException {
    String uplot = "META-INF/resources/webjars/uplot/" + uplotVersion() + "/dist/";
    return Map.of(
        "uplotScript", resource(uplot + "uPlot.iife.min.js"),
        "uplotStyle", resource(uplot + "uPlot.min.css"),
        "style", resource(FOLDER + "report.css"),
        "tableScript", resource(FOLDER + "tables.js"),
        "chartScript", resource(FOLDER + "charts.js"));
  }

  /** A file of this package. */
  static String own(String name) throws IOException {
    return resource(FOLDER + name);
  }

  /** The version that the build chose; the webjar has it in its paths. */
  private static String uplotVersion() throws IOException {
    Properties build = new Properties();
    build.load(new StringReader(resource(FOLDER + "build.properties")));
    return build.getProperty("uplot");
  }

  /** The text of a resource. */
  static String resource(String name) throws IOException {
    try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
