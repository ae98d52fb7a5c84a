package io.l2bench.experiment;

import io.l2bench.cache.Policy;
import io.l2bench.replay.Burst;
import io.l2bench.replay.CellSettings;
import io.l2bench.results.AtomicFile;
import io.l2bench.results.BurstCsv;
import io.l2bench.run.SimulationFiles;
import io.l2bench.run.UnfinishedRun;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private final List<Pass> passes;
  private final Inputs inputs;
  private final int threads;
  private final UnaryOperator<Trace> watch;
  private final Progress progress;

  Simulations(
      List<Pass> passes,
      Inputs inputs,
      int threads,
      UnaryOperator<Trace> watch,
      Progress progress) {
    this.passes = passes;
    this.inputs = inputs;
    this.threads = threads;
    this.watch = watch;
    this.progress = progress;
  }

  /** Simulates what is missing and appends it to the files of the run. */
  void run(UnfinishedRun run) throws IOException {
    bursts(run.folder());
    RunCurves.write(run.folder(), passes, inputs);
    int begun = run.journal().finished();
    double work = work(begun, passes.size());
    try (SimulationFiles files = new SimulationFiles(run.folder(), run.journal().lengths())) {
      for (int next = begun; next < passes.size(); next++) {
        Pass pass = passes.get(next);
        Trace trace = watch.apply(pass.settings().openTrace());
        pass.settings().replay(trace, pass.cells(), threads, files::write);
        run.advance(run.journal().next(files.save()));
        progress.step(
            "simulated %s, pass %d of %d".formatted(trace.name(), next + 1, passes.size()),
            work(begun, next + 1) / work);
      }
    }
  }

  private double work(int from, int to) {
    return passes.subList(from, to).stream().mapToDouble(inputs::work).sum();
  }

  private void bursts(Path folder) throws IOException {
    long seed = passes.get(0).settings().seed();
    AtomicFile.writeText(
        folder.resolve("burst.csv"),
        out -> {
          BurstCsv csv = new BurstCsv(out);
          for (Policy policy : policies()) {
            csv.write(
                policy.label(),
                BURST_CAPACITY,
                Burst.run(policy, BURST_CAPACITY, BURST, BURST_MISSES, seed));
          }
        });
  }

  private Collection<Policy> policies() {
    Map<String, Policy> policies = new LinkedHashMap<>();
    for (Pass pass : passes) {
      for (CellSettings cell : pass.cells()) {
        policies.putIfAbsent(cell.policy().label(), cell.policy());
      }
    }
    return policies.values();
  }
}
