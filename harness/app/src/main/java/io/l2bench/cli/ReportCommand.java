package io.l2bench.cli;

import io.l2bench.experiment.Runs;
import io.l2bench.report.BaseChoice;
import io.l2bench.report.Figures;
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
      "  l2bench report results/RUN --base lru --capacity 100",
      "  l2bench report results/RUN --figures figures"
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
      names = "--base",
      paramLabel = "POLICY",
      description = "the policy that others are compared with (default: qed, or else qcow2 or lru)")
  private @Nullable String base;

  @Option(
      names = "--capacity",
      paramLabel = "N",
      description = "compares the policies at this capacity, in entries (default: QED's 50)")
  private @Nullable Integer capacity;

  @Option(
      names = "--figures",
      paramLabel = "DIR",
      description =
          "writes each chart as SVG with its data and a caption, and all as PDF if chromium is there")
  private @Nullable Path figures;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    RunFolder.check(run);
    Optional<String> unfinished = Runs.tidy(run);
    BaseChoice choice = new BaseChoice(base, capacity);
    Path report = Report.write(run, Optional.ofNullable(against), choice);
    Console console = Console.of(spec);
    console.print(Wrapped.lines(Report.summary(run, choice).lines()));
    console.print(List.of("", "report: " + report));
    if (figures != null) {
      console.print(List.of(draw(figures, choice)));
    }
    unfinished.ifPresent(passes -> console.print(List.of("unfinished: " + passes)));
    return 0;
  }

  /** Writes the figures; a line that says what there is. */
  private String draw(Path folder, BaseChoice choice) throws IOException {
    List<Path> drawings = Figures.write(run, folder, choice);
    boolean printed = !drawings.isEmpty() && FigurePdf.print(drawings);
    return "figures: %d in %s as SVG, CSV and text%s"
        .formatted(
            drawings.size(),
            folder,
            printed
                ? "; figures.pdf has a page each"
                : "; no PDF, which takes chromium on the path");
  }
}
