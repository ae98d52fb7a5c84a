package io.l2bench.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The scripts and styles that a page holds inline. */
final class Assets {
  static final String FOLDER = "io/l2bench/report/";

  private Assets() {}

  /** A file of this package. */
  static String own(String name) throws IOException {
    return resource(FOLDER + name);
  }

  /** A file of the chart library, which the build takes out of its npm package. */
  static String uplot(String name) throws IOException {
    return resource(FOLDER + "uplot/" + name);
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
