package io.l2bench.cli;

import io.l2bench.workload.SampledTrace;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a spatial sample of a trace. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description =
        "Writes a spatial sample of a trace: tables, or bare keys, are kept or dropped "
            + "as a whole, by a seeded hash. A cache of a capacity times the rate sees about "
            + "the miss ratio of the whole. Of a request over several tables the parts in "
            + "kept ones stay.",
    footer = {
      "",
      "Example:",
      "  l2bench trace sample big.csv.zst small.csv --rate 0.01 --cluster-size 4K"
    })
final class TraceSampleCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "TRACE",
      description =
          "a bundled trace, a synthetic one (name:parameter=value), a file, or - (standard input)")
  private String input = "";

  @Parameters(
      index = "1",
      paramLabel = "FILE",
      description = "the file to write: .csv, .iolog, .oracleGeneral or .txt")
  private Path file = Path.of("");

  @Mixin private TraceOutput output = new TraceOutput();

  @Option(
      names = "--rate",
      paramLabel = "R",
      required = true,
      description = "the share of tables kept, above 0, at most 1")
  private double rate;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "of the choice, and of synthetic traces (default: ${DEFAULT-VALUE})")
  private long seed;

  @Mixin private TraceOptions traceOptions = new TraceOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    output.check(file);
    Trace trace = traceOptions.open(input, seed);
    SampledTrace sample = new SampledTrace(trace, output.geometry(input), rate, seed);
    Console.of(spec).print(output.write(input, sample, file));
    traceOptions.printFindings(trace);
    return 0;
  }
}
