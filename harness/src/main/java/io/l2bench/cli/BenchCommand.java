package io.l2bench.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.l2bench.bench.BenchSettings;
import io.l2bench.bench.Schedule;
import io.l2bench.experiment.Comparison;
import io.l2bench.experiment.ComparisonSettings;
import io.l2bench.experiment.Profile;
import io.l2bench.report.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the whole comparison and leaves a report. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    subcommands = ThroughputCommand.class,
    description = {
      "Simulates every policy on every bundled trace, measures with JMH, and writes a report.",
      "Where an option takes 'auto', the profile decides."
    },
    footer = {
      "",
      "Examples:",
      "  l2bench bench",
      "  l2bench bench --only jmh --include FindHit --policies lru,fifo --forks 3",
      "  l2bench bench --only simulate",
      "  l2bench bench --profile full",
      "  l2bench bench throughput"
    })
final class BenchCommand implements Callable<Integer> {
  private static final String AUTO = "auto";

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
  private String profile = "quick";

  @Option(
      names = "--only",
      paramLabel = "PART",
      description =
          "simulate, jmh or throughput instead of all; there is no report without simulation")
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

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      defaultValue = "results",
      description = "where the run's folder is made (default: ${DEFAULT-VALUE})")
  private Path out = Path.of("results");

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException, RunnerException {
    ComparisonSettings settings =
        new ComparisonSettings(
            Profile.parse(profile),
            isWanted(Part.SIMULATE),
            isWanted(Part.JMH) ? measurements() : null,
            isWanted(Part.THROUGHPUT),
            seed,
            out,
            commandLine());
    Path folder = new Comparison(settings, progress(), Terminal.isStandardError()).run();
    Console.of(spec).print(settings.simulate() ? verdict(folder) : List.of("results: " + folder));
    return 0;
  }

  private PrintStream progress() {
    return Console.isQuiet(spec)
        ? new PrintStream(OutputStream.nullOutputStream(), false, UTF_8)
        : System.err;
  }

  private boolean isWanted(Part part) {
    return only == null || only == part;
  }

  /** The ranking of a run, and where its report is. */
  static List<String> verdict(Path folder) throws IOException {
    List<String> lines = new ArrayList<>(Report.summary(folder).lines().toList());
    lines.add("");
    lines.add("report: " + folder.resolve("report.html"));
    return lines;
  }

  private BenchSettings measurements() {
    BenchSettings base =
        Profile.parse(profile).equals(Profile.FULL) ? BenchSettings.full() : BenchSettings.quick();
    return new BenchSettings(
        isAuto(policies) ? base.policies() : policies,
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
      throw new IllegalArgumentException(
          "%s must be a whole number or auto, found '%s'".formatted(option, text));
    }
    return Integer.parseInt(text);
  }

  private String commandLine() {
    List<String> arguments =
        Objects.requireNonNull(spec).commandLine().getParseResult().originalArgs();
    return "l2bench " + String.join(" ", arguments);
  }
}
