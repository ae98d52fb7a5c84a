package io.l2bench.cli;

import io.l2bench.bench.ForkSide;
import io.l2bench.bench.TurnByTurn;
import io.l2bench.compare.Calibration;
import io.l2bench.compare.DifferenceTable;
import io.l2bench.compare.RunComparison;
import io.l2bench.compare.Tolerance;
import io.l2bench.compare.Yardstick;
import io.l2bench.experiment.Progress;
import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares this build with itself, and says how often a difference is shown. */
@Command(
    name = "aa",
    mixinStandardHelpOptions = true,
    description = {
      "Compares this build with itself as 'compare-jars' compares two, again and again: every"
          + " difference shown is a false alarm.",
      "Exit status 1 if more than one trial in twenty has one.",
    },
    footer = {
      "",
      "Examples:",
      "  l2bench bench aa",
      "  l2bench bench aa --trials 5 --policies lru --include Miss",
    })
final class SelfComparisonCommand implements Callable<Integer> {
  private static final double TOLERABLE = 0.05;

  @Option(
      names = "--trials",
      paramLabel = "N",
      defaultValue = "20",
      description = "comparisons of this build with itself (default: ${DEFAULT-VALUE})")
  private int trials;

  @Mixin private ForkOptions forks = new ForkOptions();

  @Mixin private TableFiles tables = new TableFiles();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (trials < 1) {
      throw new BadInputException("--trials", "at least 1", Integer.toString(trials));
    }
    Tolerance tolerance = forks.tolerance().tolerance();
    tables.requireWritable();
    Console console = Console.of(spec);
    TurnByTurn turns = forks.turns();
    Progress progress =
        new Progress(RunCommand.progress(spec), Terminal.isStandardError(), Duration.ZERO);
    List<RunComparison> done = new ArrayList<>();
    ForkSide build = ForkSide.running();
    Progress.Work work = progress.begin(turns.estimate().multipliedBy(trials));
    for (int trial = 0; trial < trials; trial++) {
      int before = trial;
      TurnByTurn.Listener listener = (what, share) -> work.step(what, (before + share) / trials);
      done.add(CompareJarsCommand.compare(turns, build, build, tolerance, listener));
      progress.end();
      console.print(List.of(line(trial + 1, done.get(trial))));
    }
    Calibration calibration = new Calibration(done);
    console.print(List.of(calibration.text()));
    tables.save(() -> DifferenceTable.of(done));
    return calibration.rate() <= TOLERABLE ? ExitStatus.OK : ExitStatus.DIFFERENT;
  }

  private static String line(int trial, RunComparison comparison) {
    long shown = comparison.cells(difference -> difference.shown());
    long untold = comparison.cells(difference -> difference.untold());
    return "trial %d: %d of %d cells with a false alarm, %d not judged; %s"
        .formatted(
            trial,
            shown,
            comparison.cells(difference -> true),
            untold,
            comparison.yardstick().map(Yardstick::text).orElse("no yardstick"));
  }
}
