package io.l2bench.cli;

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
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "of synthetic traces (default: ${DEFAULT-VALUE})")
  private long seed;

  @Mixin private TraceOptions traceOptions = new TraceOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    output.check(file);
    Trace trace = traceOptions.open(input, seed);
    Console.of(spec).print(output.write(input, trace, file));
    traceOptions.printFindings(trace);
    return 0;
  }
}
