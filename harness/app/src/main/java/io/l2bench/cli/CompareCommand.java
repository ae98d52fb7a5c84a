package io.l2bench.cli;

import io.l2bench.compare.DifferenceTable;
import io.l2bench.compare.PolicyComparison;
import io.l2bench.compare.PolicyComparisons;
import io.l2bench.compare.PolicyTable;
import io.l2bench.compare.Run;
import io.l2bench.compare.RunComparison;
import io.l2bench.results.CsvTable;
import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what differs between runs. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Tells what differs between runs, cell by cell; the first is the base.",
      "Counts are compared exactly. Timings are compared by the iterations of JMH's forks: 'better'"
          + " and 'worse' take a rank-sum test, corrected for all that were compared, and an"
          + " interval of the ratio that leaves out 1.",
      "A RUN is a run's folder, or a table that 'simulate --csv' wrote."
    },
    footer = {
      "",
      "Examples:",
      "  l2bench compare results/BEFORE results/AFTER",
      "  l2bench compare before.csv after.csv --fail-on-regression 5%%",
      "  l2bench compare results/BEFORE results/AFTER --csv differences.csv",
      "  l2bench compare --policies results/RUN"
    })
final class CompareCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "RUN",
      description = "two runs or more; with --policies, one")
  private List<Path> runs = new ArrayList<>();

  @Option(
      names = "--fail-on-regression",
      paramLabel = "PERCENT",
      description =
          "exit status 1 if table reads, peak tables, p99 of latency or a JMH score"
              + " is worse by that much, as in 5%%, or a cell of the base is gone, or its trace"
              + " changed; 2 if nothing could be compared")
  private @Nullable String limit;

  @Option(
      names = "--policies",
      description =
          "compares the policies of one run instead, over its traces and over the seeds of each:"
              + " a signed-rank test of table reads, corrected for the number of policies")
  private boolean policies;

  @Mixin private TableFiles files = new TableFiles();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    double share = limit == null ? Double.POSITIVE_INFINITY : Percent.parse(limit);
    files.requireWritable();
    if (policies ? runs.size() != 1 : runs.size() < 2) {
      throw new BadInputException(
          "RUN", "two or more, or --policies and one", Integer.toString(runs.size()));
    }
    if (policies) {
      return comparePolicies(runs.get(0));
    }
    List<Run> read = new ArrayList<>();
    for (Path run : runs) {
      read.add(Run.read(run));
    }
    List<RunComparison> comparisons =
        read.stream().skip(1).map(run -> RunComparison.of(read.get(0), run)).toList();
    Console console = Console.of(spec);
    comparisons.forEach(c -> console.print(ComparisonText.lines(c)));
    files.save(() -> DifferenceTable.of(comparisons));
    return limit == null ? ExitStatus.OK : judge(console, comparisons, share);
  }

  private int comparePolicies(Path run) throws IOException {
    CsvTable counts =
        Run.read(run)
            .counts()
            .orElseThrow(() -> new BadInputException(run.toString(), "simulate.csv", "none"));
    List<PolicyComparison> comparisons = PolicyComparisons.of(counts);
    if (comparisons.isEmpty()) {
      throw new BadInputException(
          "compare --policies", "two policies on the same five traces or seeds, or more", "fewer");
    }
    Console.of(spec).print(PolicyText.lines(comparisons));
    files.save(() -> PolicyTable.of(comparisons));
    return 0;
  }

  private static int judge(Console console, List<RunComparison> comparisons, double share) {
    if (comparisons.stream().anyMatch(c -> c.differences().isEmpty() && c.gone().isEmpty())) {
      throw new BadInputException("compare", "a cell that both runs have", "none");
    }
    long regressions = comparisons.stream().mapToLong(c -> c.regressions(share).size()).sum();
    long gone = comparisons.stream().mapToLong(c -> c.gone().size()).sum();
    console.print(
        List.of(
            "",
            "regressions of %s or more: %d; gone from the base: %d"
                .formatted(Percent.text(share), regressions, gone)));
    return regressions + gone == 0 ? ExitStatus.OK : ExitStatus.DIFFERENT;
  }
}
