package io.l2bench.cli;

import io.l2bench.workload.Trace;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes a trace in another format. */
@Command(
    name = "convert",
    mixinStandardHelpOptions = true,
    description =
        "Writes a trace in another format. The project's CSV keeps all; fio loses ends "
            + "and the order; oracleGeneral and keys hold a record for each table that a "
            + "request touches at the geometry, and no reads and writes.",
    footer = {
      "",
      "Examples:",
      "  l2bench trace convert run1/events.log.xz run1.csv",
      "  l2bench trace convert debian-boot boot.iolog",
      "  l2bench trace convert debian-boot boot.oracleGeneral --cluster-size 4K"
    })
final class TraceConvertCommand implements Callable<Integer> {
  @Mixin private TraceInput input = new TraceInput();

  @Mixin private TraceOutput output = new TraceOutput();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    output.check();
    Trace trace = input.open();
    Console.of(spec).print(output.write(input.text(), trace));
    input.printFindings(trace);
    return 0;
  }
}
