package io.l2bench.experiment;

import io.l2bench.cache.Policies;
import io.l2bench.cache.Policy;
import io.l2bench.replay.Burst;
import io.l2bench.results.AtomicFile;
import io.l2bench.results.BurstColumns;
import io.l2bench.results.Table;
import io.l2bench.run.Part;
import io.l2bench.run.SimulationFiles;
import io.l2bench.run.UnfinishedRun;
import io.l2bench.scenario.CellChoice;
import io.l2bench.scenario.Scenario;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** The simulation of an experiment's passes, and of a burst for each of its policies. */
final class Simulations {
  /** QED's capacity, at which the burst is simulated. */
  private static final int BURST_CAPACITY = 50;

  /** Requests of the burst, three times the capacity. */
  private static final int BURST = 150;

  /**
   * Misses after the burst: the first shrinks a cache that shrinks by commits, the others show that
   * it stays small.
   */
  private static final int BURST_MISSES = 10;

  private final Experiment experiment;
  private final List<Scenario> scenarios;
  private final Inputs inputs;
  private final int threads;
  private final UnaryOperator<Trace> watch;
  private final Progress progress;

  Simulations(
      Experiment experiment,
      Inputs inputs,
      int threads,
      UnaryOperator<Trace> watch,
      Progress progress) {
    this.experiment = experiment;
    this.scenarios = experiment.scenarios();
    this.inputs = inputs;
    this.threads = threads;
    this.watch = watch;
    this.progress = progress;
  }

  /** Simulates what is missing and appends it to the files of the run. */
  void run(UnfinishedRun run) throws IOException {
    bursts(run.folder());
    List<Part> parts = experiment.parts(inputs);
    RunCurves curves = new RunCurves(scenarios, inputs);
    int begun = run.journal().finished();
    double work = work(parts, begun, parts.size());
    try (SimulationFiles files = new SimulationFiles(run.folder(), run.journal().lengths())) {
      for (int next = begun; next < parts.size(); next++) {
        Part part = parts.get(next);
        Scenario scenario = scenarios.get(part.pass());
        if (part.from() == 0) {
          curves.points(scenario).forEach(files::write);
        }
        Scenario own = scenario.with(scenario.cells().subList(part.from(), part.to()));
        Trace trace = watch.apply(inputs.sources().replayed(scenario));
        own.run(trace, inputs.sources().warmup(scenario), threads, files::write);
        inputs.requireSame(scenario);
        run.advance(run.journal().next(files.save(part)));
        progress.step(
            "simulated %s, pass %d of %d".formatted(scenario.name(), next + 1, parts.size()),
            work(parts, begun, next + 1) / work);
      }
    }
  }

  private double work(List<Part> parts, int from, int to) {
    return parts.subList(from, to).stream()
        .mapToDouble(part -> inputs.requests(scenarios.get(part.pass())) * (double) part.cells())
        .sum();
  }

  private void bursts(Path folder) throws IOException {
    long seed = scenarios.get(0).setup().seed();
    AtomicFile.writeText(
        folder.resolve(BurstColumns.TABLE.file()),
        out -> {
          Table.Rows<BurstColumns.Row> rows = BurstColumns.TABLE.begin(out);
          for (Policy policy : policies()) {
            List<Burst.Step> steps = Burst.run(policy, BURST_CAPACITY, BURST, BURST_MISSES, seed);
            BurstColumns.rows(policy.label(), BURST_CAPACITY, steps).forEach(rows::write);
          }
        });
  }

  private List<Policy> policies() {
    Policies all = Policies.load();
    return scenarios.stream()
        .flatMap(scenario -> scenario.cells().stream())
        .map(CellChoice::policy)
        .distinct()
        .map(all::parse)
        .toList();
  }
}
