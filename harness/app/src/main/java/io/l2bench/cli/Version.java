package io.l2bench.cli;

import io.l2bench.results.Environment;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar was built with. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"l2bench " + text()};
  }

  static String text() {
    return Environment.version();
  }
}
