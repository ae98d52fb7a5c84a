package io.l2bench.cli;

import io.l2bench.check.StepDurations;
import io.l2bench.device.StepKind;
import io.l2bench.device.StepSamples;
import io.l2bench.device.StepSamplesCsv;
import io.l2bench.results.AtomicFile;
import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes the durations of I/O from a log. */
@Command(
    name = "steps",
    mixinStandardHelpOptions = true,
    description =
        "Takes the durations of I/O from a QEMU event log with times, for"
            + " 'simulate --device empirical --samples FILE'.",
    footer = {"", "Example:", "  l2bench steps guest.log.xz guest.steps.csv"})
final class StepsCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "LOG", description = "event log, plain or compressed")
  private Path log = Path.of("");

  @Parameters(index = "1", paramLabel = "FILE", description = "kind,begin_us,duration_us")
  private Path file = Path.of("");

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    AtomicFile.requireWritable(file);
    StepSamples samples = StepDurations.read(log);
    if (Arrays.stream(StepKind.values()).allMatch(kind -> samples.size(kind) == 0)) {
      throw new BadInputException(
          log.toString(), "a QEMU event log with begins and ends of I/O, and their times", "none");
    }
    AtomicFile.writeText(file, out -> StepSamplesCsv.write(samples, out));
    TextTable table = new TextTable(/* leftAligned= */ 1, "step", "recorded", "median us");
    for (StepKind kind : StepKind.values()) {
      table.add(List.of(kind.label(), Integer.toString(samples.size(kind)), median(samples, kind)));
    }
    Console.of(spec).print(table.lines());
    return 0;
  }

  private static String median(StepSamples samples, StepKind kind) {
    long[] nanos =
        IntStream.range(0, samples.size(kind)).mapToLong(i -> samples.duration(kind, i)).toArray();
    Arrays.sort(nanos);
    return nanos.length == 0 ? "-" : Long.toString(nanos[nanos.length / 2] / 1000);
  }
}
