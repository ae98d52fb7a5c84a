package io.l2bench.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The scripts and styles that a page holds inline. */
final class Assets {
  static final String FOLDER = "io/l2bench/report/";

  private Assets() {}

  /** A file of this package. */
  static String own(String name) throws IOException {
    return resource(FOLDER + name);
  }

  /** A file of the chart library; its webjar has the version in its paths. */
  static String uplot(String name) throws IOException {
    Properties build = new Properties();
    build.load(new StringReader(own("build.properties")));
    return resource(
        "META-INF/resources/webjars/uplot/" + build.getProperty("uplot") + "/dist/" + name);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
