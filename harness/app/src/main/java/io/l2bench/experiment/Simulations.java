package io.l2bench.experiment;

import io.l2bench.cache.Policies;
import io.l2bench.cache.Policy;
import io.l2bench.replay.Burst;
import io.l2bench.results.AtomicFile;
import io.l2bench.results.BurstColumns;
import io.l2bench.results.Table;
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
   * Misses after the burst: one shrinks a cache that shrinks by commits, more show that it stays.
   */
  private static final int BURST_MISSES = 10;

  private final List<Scenario> scenarios;
  private final Inputs inputs;
  private final int threads;
  private final UnaryOperator<Trace> watch;
  private final Progress progress;

  Simulations(
      List<Scenario> scenarios,
      Inputs inputs,
      int threads,
      UnaryOperator<Trace> watch,
      Progress progress) {
    this.scenarios = scenarios;
    this.inputs = inputs;
    this.threads = threads;
    this.watch = watch;
    this.progress = progress;
  }

  /** Simulates what is missing and appends it to the files of the run. */
  void run(UnfinishedRun run) throws IOException {
    bursts(run.folder());
    RunCurves.write(run.folder(), scenarios, inputs);
    int begun = run.journal().finished();
    double work = work(begun, scenarios.size());
    try (SimulationFiles files = new SimulationFiles(run.folder(), run.journal().lengths())) {
      for (int next = begun; next < scenarios.size(); next++) {
        Scenario scenario = scenarios.get(next);
        Trace trace = watch.apply(inputs.sources().replayed(scenario));
        scenario.run(trace, inputs.sources().warmup(scenario), threads, files::write);
        inputs.requireSame(scenario);
        run.advance(run.journal().next(files.save()));
        progress.step(
            "simulated %s, pass %d of %d".formatted(scenario.name(), next + 1, scenarios.size()),
            work(begun, next + 1) / work);
      }
    }
  }

  private double work(int from, int to) throws IOException {
    double work = 0;
    for (Scenario scenario : scenarios.subList(from, to)) {
      work += inputs.work(scenario);
    }
    return work;
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
