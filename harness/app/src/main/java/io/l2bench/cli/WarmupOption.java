package io.l2bench.cli;

import io.l2bench.replay.Warmup;
import picocli.CommandLine.Option;

/** The option that leaves the first requests out of the counts. */
final class WarmupOption {
  @Option(
      names = "--warmup",
      paramLabel = "N|N%|Ns",
      description = {
        "leaves the first requests out of the counts, not out of the caches: a number of them,",
        "a share as in 10%%, or seconds of the trace's clock as in 30s (default: none)"
      })
  private String warmup = "0";

  /**
   * The requests that are not counted.
   *
   * @throws io.l2bench.workload.BadInputException if the option does not say how many
   */
  Warmup warmup() {
    return Warmup.parse(warmup);
  }
}
