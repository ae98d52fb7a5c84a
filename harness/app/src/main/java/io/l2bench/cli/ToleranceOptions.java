package io.l2bench.cli;

import io.l2bench.compare.Tolerance;
import io.l2bench.workload.BadInputException;
import picocli.CommandLine.Option;

/** The options that say which change of a time matters, and how sure a verdict must be. */
final class ToleranceOptions {
  @Option(
      names = "--threshold",
      paramLabel = "PERCENT",
      defaultValue = "5%",
      description = "smallest change of a time that is called better or worse (default: 5%%)")
  private String threshold = "5%";

  @Option(
      names = "--alpha",
      paramLabel = "P",
      defaultValue = "0.05",
      description =
          "chance of one false word among all times of a comparison (default: ${DEFAULT-VALUE})")
  private double alpha;

  /** The tolerance chosen. */
  Tolerance tolerance() {
    double share = Percent.parse("--threshold", threshold);
    if (share == 0) {
      throw new BadInputException("--threshold", "more than 0%", "'" + threshold + "'");
    }
    return new Tolerance(share, alpha);
  }
}
