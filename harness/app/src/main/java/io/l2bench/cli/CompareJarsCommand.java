package io.l2bench.cli;

import io.l2bench.bench.ForkSide;
import io.l2bench.bench.TurnByTurn;
import io.l2bench.compare.DifferenceTable;
import io.l2bench.compare.Gate;
import io.l2bench.compare.Run;
import io.l2bench.compare.RunComparison;
import io.l2bench.compare.Tolerance;
import io.l2bench.experiment.Progress;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures two builds in turns and says whether one is slower. */
@Command(
    name = "compare-jars",
    mixinStandardHelpOptions = true,
    description = {
      "Measures two builds in turns, each fork a new JVM, and says whether B is slower than A.",
      "A fork counts once, with the least processor time of its iterations as a multiple of a"
          + " yardstick beside them. 'better' and 'worse' take a rank-sum test of the forks,"
          + " corrected for all that is measured, and a change of --threshold or more; twice that"
          + " is found in nine of ten trials. Where there are too few forks, or where the yardstick"
          + " shows that the machine is not quiet, the answer is 'cannot tell'.",
    },
    footer = {
      "",
      "Examples:",
      "  l2bench bench compare-jars before.jar harness/target/l2bench.jar",
      "  l2bench bench compare-jars before.jar after.jar --fail-on-regression",
      "  l2bench bench compare-jars A.jar B.jar --include Replay --forks 10",
      "  l2bench bench compare-jars A.jar B.jar --whole"
    })
final class CompareJarsCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "A.jar", description = "the build to compare with")
  private String base = "";

  @Parameters(index = "1", paramLabel = "B.jar", description = "the build that may be slower")
  private String run = "";

  @Option(
      names = "--fail-on-regression",
      description =
          "exit status 1 if a benchmark is slower by --threshold or more, or if B cannot run one"
              + " that A runs")
  private boolean fail;

  @Mixin private ForkOptions forks = new ForkOptions();

  @Mixin private TableFiles tables = new TableFiles();

  @Mixin private ComparisonFiles files = new ComparisonFiles();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    ForkSide a = ForkSide.of(base);
    ForkSide b = ForkSide.of(run);
    Tolerance tolerance = forks.tolerance().tolerance();
    tables.requireWritable();
    files.requireWritable();
    TurnByTurn turns = forks.turns();
    Progress progress =
        new Progress(RunCommand.progress(spec), Terminal.isStandardError(), Duration.ZERO);
    Progress.Work work = progress.begin(turns.estimate());
    List<RunComparison> comparisons = List.of(compare(turns, a, b, tolerance, work::step));
    progress.end();
    Gate gate = fail ? Gate.from(tolerance.threshold(), comparisons) : Gate.open(comparisons);
    tables.save(() -> DifferenceTable.of(comparisons));
    files.save(gate);
    Console console = Console.of(spec);
    comparisons.forEach(comparison -> console.print(ComparisonText.lines(comparison)));
    return fail ? CompareCommand.judge(console, gate) : ExitStatus.OK;
  }

  /** Measures both builds once. */
  static RunComparison compare(
      TurnByTurn turns, ForkSide a, ForkSide b, Tolerance tolerance, TurnByTurn.Listener progress)
      throws IOException {
    Instant started = Instant.now();
    TurnByTurn.Scores scores = turns.run(a, b, progress);
    return RunComparison.of(
        Run.measured(a.name(), started, scores.base()),
        Run.measured(b.name(), started, scores.run()),
        tolerance);
  }
}
