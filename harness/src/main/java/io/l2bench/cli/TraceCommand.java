package io.l2bench.cli;

import io.l2bench.results.AtomicFile;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import io.l2bench.workload.Traces;
import io.l2bench.workload.format.RecordedCsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Works on traces. */
@Command(
    name = "trace",
    mixinStandardHelpOptions = true,
    description = "Works on traces.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Example:", "  l2bench trace convert run1/events.log.xz run1.csv"})
final class TraceCommand {
  @Command(
      name = "convert",
      mixinStandardHelpOptions = true,
      description = "Writes a disk trace, or a QEMU event log, as the project's CSV.",
      footer = {"", "Example:", "  l2bench trace convert run1/events.log.xz run1.csv"})
  int convert(
      @Parameters(
              index = "0",
              paramLabel = "TRACE",
              description = "a bundled trace, a synthetic one, a CSV or a QEMU event log")
          String input,
      @Parameters(index = "1", paramLabel = "FILE", description = "the CSV to write") Path output,
      @Option(
              names = "--seed",
              defaultValue = "1",
              description = "of synthetic traces (default: ${DEFAULT-VALUE})")
          long seed)
      throws IOException {
    AtomicFile.requireWritable(output);
    Trace trace = Traces.open(input, seed);
    if (trace.kind() == Trace.Kind.KEYS) {
      throw new BadInputException(input, "a trace of a disk", "bare keys");
    }
    AtomicFile.writeText(
        output,
        out -> {
          RecordedCsvWriter csv = new RecordedCsvWriter(out);
          RequestBatch batch = new RequestBatch();
          try (RequestReader reader = trace.open()) {
            while (reader.read(batch)) {
              csv.write(batch);
            }
          }
        });
    return 0;
  }
}
