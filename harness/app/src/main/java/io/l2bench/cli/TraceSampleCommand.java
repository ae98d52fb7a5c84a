package io.l2bench.cli;

import io.l2bench.workload.SampledTrace;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
  @Mixin private TraceInput input = new TraceInput();

  @Mixin private TraceOutput output = new TraceOutput();

  @Option(
      names = "--rate",
      paramLabel = "R",
      required = true,
      description = "the share of tables kept, above 0, at most 1")
  private double rate;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    output.check();
    Trace trace = input.open();
    SampledTrace sample =
        new SampledTrace(trace, output.geometry(input.text()), rate, input.seed());
    Console.of(spec).print(output.write(input.text(), sample));
    input.printFindings(trace);
    return 0;
  }
}
