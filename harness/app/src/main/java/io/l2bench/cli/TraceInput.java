package io.l2bench.cli;

import io.l2bench.workload.Trace;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The one trace of a command, and how it is read. */
final class TraceInput {
  @Parameters(
      index = "0",
      paramLabel = "TRACE",
      description =
          "a bundled trace, a synthetic one (name:parameter=value), a file, or - (standard input)")
  private String input = "";

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "of synthetic traces and of samples (default: ${DEFAULT-VALUE})")
  private long seed;

  @Mixin private TraceOptions options = new TraceOptions();

  /** The trace as users write it. */
  String text() {
    return input;
  }

  /** Opens the trace. */
  Trace open() {
    return options.open(input, seed);
  }

  /** Of all that is drawn at random. */
  long seed() {
    return seed;
  }

  /** Prints on standard error what a user should know of the trace once it has been read. */
  void printFindings(Trace trace) {
    options.printFindings(trace);
  }
}
