package io.l2bench.experiment;

import io.l2bench.cache.Policies;
import io.l2bench.cache.Policy;
import io.l2bench.replay.Burst;
import io.l2bench.results.AtomicFile;
import io.l2bench.results.BurstColumns;
import io.l2bench.results.Table;
import io.l2bench.run.Part;
import io.l2bench.run.PartRows;
import io.l2bench.run.SimulationFiles;
import io.l2bench.run.UnfinishedRun;
import io.l2bench.scenario.CellChoice;
import io.l2bench.scenario.Scenario;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

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
  private final @Nullable Cluster cluster;
  private final UnaryOperator<Trace> watch;
  private final Progress progress;

  Simulations(
      Experiment experiment,
      Inputs inputs,
      int threads,
      @Nullable Cluster cluster,
      UnaryOperator<Trace> watch,
      Progress progress) {
    this.experiment = experiment;
    this.scenarios = experiment.scenarios();
    this.inputs = inputs;
    this.threads = threads;
    this.cluster = cluster;
    this.watch = watch;
    this.progress = progress;
  }

  /** Simulates what is missing and appends it to the files of the run. */
  void run(UnfinishedRun run) throws IOException {
    bursts(run.folder());
    try (SimulationFiles files = new SimulationFiles(run.folder(), run.journal().lengths())) {
      List<PartTask> missing = missing(files);
      Results results = new Results(run, files, missing);
      if (cluster == null) {
        for (PartTask task : missing) {
          results.accept(task, task.simulate(inputs, watch, threads));
        }
      } else {
        List<PartTask> heaviestFirst = new ArrayList<>(missing);
        heaviestFirst.sort(Comparator.comparingDouble(task -> -task.work(inputs)));
        cluster.run(heaviestFirst, Set.copyOf(inputs.checksums()), results);
      }
    }
    run.order();
  }

  private List<PartTask> missing(SimulationFiles files) {
    RunCurves curves = new RunCurves(scenarios, inputs);
    Set<Part> finished = files.finished();
    return experiment.parts(inputs).stream()
        .filter(part -> !finished.contains(part))
        .map(part -> task(part, curves))
        .toList();
  }

  private PartTask task(Part part, RunCurves curves) {
    Scenario scenario = scenarios.get(part.pass());
    boolean curve = part.from() == 0 && curves.includes(scenario);
    return new PartTask(scenario, part, curve);
  }

  /** Saves the rows of tasks, and shows how much of the work is done. */
  private final class Results implements Cluster.Results {
    private final UnfinishedRun run;
    private final SimulationFiles files;
    private final double work;
    private final Progress.Work clock = progress.begin();
    private double done;

    Results(UnfinishedRun run, SimulationFiles files, List<PartTask> tasks) {
      this.run = run;
      this.files = files;
      this.work = tasks.stream().mapToDouble(task -> task.work(inputs)).sum();
    }

    @Override
    public void accept(PartTask task, PartRows rows) throws IOException {
      run.advance(run.journal().next(files.append(task.part(), rows)));
      done += task.work(inputs);
      clock.step(
          "simulated %s, pass %d of %d"
              .formatted(task.scenario().name(), run.journal().finished(), run.journal().parts()),
          done / work);
    }
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
