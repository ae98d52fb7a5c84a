package io.l2bench.cli;

import io.l2bench.bench.BenchSettings;
import io.l2bench.bench.Schedule;
import io.l2bench.bench.TurnByTurn;
import io.l2bench.cache.Policy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of commands that measure builds in turns. */
final class ForkOptions {
  private static final String USUAL_BENCHMARKS = "FindHit|Miss";
  private static final String ALL = "";

  @Option(
      names = "--whole",
      description = {
        "whole runs of the program instead of benchmarks, by processor time from the start of the"
            + " JVM to its end: start, policy, sweep and flight"
      })
  private boolean whole;

  @Option(
      names = "--include",
      paramLabel = "REGEX",
      description =
          "benchmarks of mean times, or whole runs, by a part of their name (default: "
              + USUAL_BENCHMARKS
              + ", or all whole runs)")
  private @Nullable String include;

  @Option(
      names = "--policies",
      split = ",",
      paramLabel = "NAME",
      defaultValue = "qed,lru",
      description = "policies to measure (default: ${DEFAULT-VALUE})")
  private List<String> policies = new ArrayList<>();

  @Option(
      names = "--capacities",
      split = ",",
      paramLabel = "N",
      defaultValue = "50",
      description = "in entries (default: ${DEFAULT-VALUE})")
  private List<Integer> capacities = new ArrayList<>();

  @Option(
      names = "--forks",
      paramLabel = "N",
      defaultValue = "6",
      description = "fresh JVMs for each build and benchmark (default: ${DEFAULT-VALUE})")
  private int forks;

  @Mixin private ToleranceOptions tolerance = new ToleranceOptions();

  /** Which change matters. */
  ToleranceOptions tolerance() {
    return tolerance;
  }

  /** What is measured. */
  TurnByTurn turns() {
    return whole
        ? TurnByTurn.ofCommands(include == null ? ALL : include, TurnByTurn.schedule(forks).forks())
        : TurnByTurn.ofBenchmarks(settings());
  }

  private BenchSettings settings() {
    Schedule schedule = TurnByTurn.schedule(forks);
    List<String> labels = PolicySelection.parse(policies).stream().map(Policy::label).toList();
    return new BenchSettings(
        labels, capacities, schedule, schedule, include == null ? USUAL_BENCHMARKS : include);
  }
}
