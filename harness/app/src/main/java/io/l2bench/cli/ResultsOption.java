package io.l2bench.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that says where a run gets its folder. */
final class ResultsOption {
  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      defaultValue = "results",
      description = "where the run's folder is made (default: ${DEFAULT-VALUE})")
  private Path folder = Path.of("results");

  /** The folder in which the run's own is made. */
  Path folder() {
    return folder;
  }
}
