package io.l2bench.cli;

import io.l2bench.experiment.Comparison;
import io.l2bench.report.Report;
import io.l2bench.run.RunFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a run's report anew from its files. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Writes a run's report.html anew from its files, and prints the ranking.",
    footer = {
      "",
      "Examples:",
      "  l2bench report results/20261123T010203Z-quick",
      "  l2bench report results/AFTER --against results/BEFORE",
      "  l2bench report results/RUN --capacity 100"
    })
final class ReportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RUN", description = "a run's folder")
  private Path run = Path.of(".");

  @Option(
      names = "--against",
      paramLabel = "RUN",
      description = "adds a section on what differs from this run")
  private @Nullable Path against;

  @Option(
      names = "--capacity",
      paramLabel = "N",
      description = "compares the policies at this capacity, in entries (default: QED's 50)")
  private @Nullable Integer capacity;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    RunFolder.check(run);
    Optional<String> unfinished = Comparison.tidy(run);
    Path report = Report.write(run, Optional.ofNullable(against), capacity);
    Console console = Console.of(spec);
    console.print(Report.summary(run, capacity).lines().toList());
    console.print(List.of("", "report: " + report));
    unfinished.ifPresent(passes -> console.print(List.of("unfinished: " + passes)));
    return 0;
  }
}
