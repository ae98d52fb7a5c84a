package io.l2bench.cli;

import io.l2bench.compare.DifferenceTable;
import io.l2bench.compare.Gate;
import io.l2bench.compare.PolicyComparison;
import io.l2bench.compare.PolicyTable;
import io.l2bench.compare.Run;
import io.l2bench.compare.RunComparison;
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
      "Counts are compared exactly. Timings are compared by JMH's forks, as multiples of a"
          + " yardstick beside them: 'better' and 'worse' take a rank-sum test, corrected for all"
          + " that were compared, and a change of --threshold or more; with too few forks, or on a"
          + " machine that was not quiet, the answer is 'cannot tell'. 'bench compare-jars' is surer:"
          + " it measures both builds in turns.",
      "A RUN is a run's folder, or a table that 'simulate --csv' wrote."
    },
    footer = {
      "",
      "Examples:",
      "  l2bench compare results/BEFORE results/AFTER",
      "  l2bench compare before.csv after.csv --fail-on-regression 5%%",
      "  l2bench compare results/BEFORE results/AFTER --markdown summary.md",
      "  l2bench compare --policies results/RUN",
      "  l2bench compare --policies RUN --base lru --only arc,sieve --capacity 50"
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
          "exit status 1 if table reads, peak tables, p99 of latency or a timing"
              + " is worse by that much, as in 5%%, or a cell of the base is gone, or its trace"
              + " changed; 2 if nothing could be compared")
  private @Nullable String limit;

  @Option(
      names = "--policies",
      description =
          "compares the policies of one run instead, over its traces and over the seeds of each:"
              + " a signed-rank test of table reads, corrected for the number of policies")
  private boolean policies;

  @Option(
      names = "--base",
      paramLabel = "NAME",
      description = "with --policies: the policy to compare with (default: qed, or the first)")
  private @Nullable String base;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "NAME",
      description =
          "with --policies: the policies to compare with the base; fewer policies need fewer pairs"
              + " (default: all)")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--capacity",
      split = ",",
      paramLabel = "N",
      description = "with --policies: the capacities to compare at, in entries (default: all)")
  private List<Integer> capacities = new ArrayList<>();

  @Mixin private ToleranceOptions tolerance = new ToleranceOptions();

  @Mixin private TableFiles files = new TableFiles();

  @Mixin private ComparisonFiles outputs = new ComparisonFiles();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Double share = limit == null ? null : Percent.parse("--fail-on-regression", limit);
    files.requireWritable();
    outputs.requireWritable();
    if (policies ? runs.size() != 1 : runs.size() < 2) {
      throw new BadInputException(
          "RUN", "two or more, or --policies and one", Integer.toString(runs.size()));
    }
    if (policies) {
      if (share != null || outputs.anyWanted()) {
        throw new BadInputException(
            "compare --policies",
            "none of --fail-on-regression, --markdown, --junit, --bmf and --otava, which are for"
                + " two runs or more",
            "one");
      }
      return comparePolicies(runs.get(0));
    }
    if (base != null || !only.isEmpty() || !capacities.isEmpty()) {
      throw new BadInputException(
          "compare", "--policies with --base, --only and --capacity", "none");
    }
    List<Run> read = new ArrayList<>();
    for (Path run : runs) {
      read.add(Run.read(run));
    }
    List<RunComparison> comparisons =
        read.stream()
            .skip(1)
            .map(run -> RunComparison.of(read.get(0), run, tolerance.tolerance()))
            .toList();
    Gate gate = share == null ? Gate.open(comparisons) : Gate.from(share, comparisons);
    Console console = Console.of(spec);
    comparisons.forEach(c -> console.print(ComparisonText.lines(c)));
    files.save(() -> DifferenceTable.of(comparisons));
    outputs.save(gate);
    return share == null ? ExitStatus.OK : judge(console, gate);
  }

  private int comparePolicies(Path run) throws IOException {
    PolicyChoice choice = new PolicyChoice(base, only, capacities);
    List<PolicyComparison> comparisons = choice.compare(Run.read(run).requireCounts());
    Console.of(spec).print(PolicyText.lines(comparisons));
    files.save(() -> PolicyTable.of(comparisons));
    return ExitStatus.OK;
  }

  /** Prints the verdict of a gate; its exit status. */
  static int judge(Console console, Gate gate) {
    console.print(List.of(""));
    console.print(gate.lines());
    return gate.passes() ? ExitStatus.OK : ExitStatus.DIFFERENT;
  }
}
