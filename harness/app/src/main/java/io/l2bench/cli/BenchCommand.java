package io.l2bench.cli;

import io.l2bench.bench.BenchSettings;
import io.l2bench.bench.Schedule;
import io.l2bench.cache.Policy;
import io.l2bench.experiment.Comparison;
import io.l2bench.experiment.ComparisonSettings;
import io.l2bench.experiment.Experiment;
import io.l2bench.experiment.Profile;
import io.l2bench.experiment.Runs;
import io.l2bench.experiment.Throughputs;
import io.l2bench.report.Report;
import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.nio.file.Path;
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

/** Runs the whole comparison and leaves a report. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    subcommands = {ThroughputCommand.class, CompareJarsCommand.class, SelfComparisonCommand.class},
    description =
        "Simulates every policy on every bundled trace, measures with JMH, and writes a report."
            + " Where an option takes 'auto', the profile decides.",
    footer = {
      "",
      "Examples:",
      "  l2bench bench",
      "  l2bench bench --only jmh --include FindHit --policies lru,fifo --forks 3",
      "  l2bench bench --only simulate",
      "  l2bench bench --profile full",
      "  l2bench bench throughput",
      "  l2bench bench compare-jars before.jar after.jar"
    })
final class BenchCommand implements Callable<Integer> {
  private static final String AUTO = "auto";
  private static final String QUICK_WARNING =
      "quick profile: few forks and iterations; rank by these times, do not publish them";

  /** What a comparison consists of. */
  enum Part {
    SIMULATE,
    JMH,
    THROUGHPUT
  }

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      defaultValue = "quick",
      description = "quick (minutes) or full (hours; default: ${DEFAULT-VALUE})")
  private Profile profile = Profile.QUICK;

  @Option(
      names = "--only",
      paramLabel = "PART",
      description = "simulate, jmh or throughput instead of all")
  private @Nullable Part only;

  @Option(
      names = "--include",
      paramLabel = "REGEX",
      defaultValue = AUTO,
      description = "JMH benchmarks to run, by a part of their name")
  private String include = AUTO;

  @Option(
      names = "--policies",
      split = ",",
      paramLabel = "NAME",
      defaultValue = AUTO,
      description = "policies that JMH measures")
  private List<String> policies = new ArrayList<>();

  @Option(
      names = "--capacities",
      split = ",",
      paramLabel = "N",
      defaultValue = AUTO,
      description = "capacities that JMH measures, in entries")
  private List<String> capacities = new ArrayList<>();

  @Option(
      names = "--forks",
      paramLabel = "N",
      defaultValue = AUTO,
      description = "fresh JVMs for each measurement")
  private String forks = AUTO;

  @Option(
      names = "--iterations",
      paramLabel = "N",
      defaultValue = AUTO,
      description = "measured iterations in each fork")
  private String iterations = AUTO;

  @Option(
      names = "--iteration-millis",
      paramLabel = "MS",
      defaultValue = AUTO,
      description = "length of an iteration")
  private String iterationMillis = AUTO;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "of policies that draw (default: ${DEFAULT-VALUE})")
  private long seed;

  @Mixin private ResultsOption results = new ResultsOption();

  @Option(
      names = "--resume",
      paramLabel = "RUN",
      description =
          "the folder of a run that was stopped: simulates what is missing, and measures anew;"
              + " give the other options as they were")
  private @Nullable Path resume;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (resume != null && Runs.unfinished(resume).isEmpty()) {
      Console.of(spec).print(RunCommand.nothingToResume(resume));
      return 0;
    }
    Comparison comparison =
        new Comparison(settings(), RunCommand.progress(spec), Terminal.isStandardError());
    Path folder = resume == null ? comparison.run() : comparison.resume(resume);
    Console.of(spec).print(verdict(folder));
    return 0;
  }

  private ComparisonSettings settings() throws IOException {
    String command = RunCommand.commandLine(spec);
    return new ComparisonSettings(
        experiment(),
        isWanted(Part.JMH) ? measurements() : null,
        isWanted(Part.THROUGHPUT) ? Throughputs.of(profile, seed) : null,
        profile == Profile.QUICK ? List.of(QUICK_WARNING) : List.of(),
        seed,
        Runtime.getRuntime().availableProcessors(),
        /* cluster= */ null,
        trace -> WatchedTrace.of(trace, spec),
        results.folder(),
        command,
        command.replaceFirst(" --resume[ =][^ ]+", "") + " --resume");
  }

  private Experiment experiment() throws IOException {
    String text = "seed: %d\n%s".formatted(seed, profile.experiment());
    return isWanted(Part.SIMULATE)
        ? ExperimentFile.parse(profile.label() + ".yaml", profile.label(), text, Path.of(""))
        : Experiment.of(profile.label(), text, Path.of(""), List.of());
  }

  private boolean isWanted(Part part) {
    return only == null || only == part;
  }

  /** The ranking of a run, and where its report is. */
  static List<String> verdict(Path folder) throws IOException {
    List<String> lines = new ArrayList<>(Wrapped.lines(Report.summary(folder).lines()));
    lines.add("");
    lines.add("report: " + folder.resolve("report.html"));
    return lines;
  }

  private BenchSettings measurements() {
    BenchSettings base = profile == Profile.FULL ? BenchSettings.full() : BenchSettings.quick();
    return new BenchSettings(
        isAuto(policies)
            ? base.policies()
            : PolicySelection.parse(policies).stream().map(Policy::label).toList(),
        isAuto(capacities)
            ? base.capacities()
            : capacities.stream().map(text -> number("--capacities", text)).toList(),
        schedule(base.mean()),
        schedule(base.sampled()),
        include.equals(AUTO) ? base.include() : include);
  }

  private Schedule schedule(Schedule base) {
    return new Schedule(
        forks.equals(AUTO) ? base.forks() : number("--forks", forks),
        base.warmups(),
        iterations.equals(AUTO) ? base.iterations() : number("--iterations", iterations),
        iterationMillis.equals(AUTO)
            ? base.iteration()
            : Duration.ofMillis(number("--iteration-millis", iterationMillis)));
  }

  private static boolean isAuto(List<String> values) {
    return values.equals(List.of(AUTO));
  }

  private static int number(String option, String text) {
    if (!text.matches("[0-9]{1,9}")) {
      throw new BadInputException(option, "a whole number or auto", "'" + text + "'");
    }
    return Integer.parseInt(text);
  }
}
