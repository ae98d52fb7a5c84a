package io.l2bench.experiment;

import io.l2bench.run.Part;
import io.l2bench.run.PartRows;
import io.l2bench.scenario.Scenario;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.util.function.UnaryOperator;

/**
 * The simulation of a part as plain data. Equal tasks give equal rows, wherever they run, for
 * policies that are deterministic.
 *
 * @param scenario of the pass, with all of its cells
 * @param part which of them
 * @param curve whether the curves of its trace come with the part
 */
public record PartTask(Scenario scenario, Part part, boolean curve) {

  /**
   * Simulates the part.
   *
   * @param inputs that have the scenario's trace and files
   * @param watch makes the trace show the progress of its passes
   * @param threads that replay side by side
   */
  PartRows simulate(Inputs inputs, UnaryOperator<Trace> watch, int threads) throws IOException {
    PartRows.Collector rows = new PartRows.Collector();
    if (curve) {
      RunCurves.points(scenario, inputs).forEach(rows::add);
    }
    Scenario own = scenario.with(scenario.cells().subList(part.from(), part.to()));
    Trace trace = watch.apply(inputs.sources().replayed(scenario));
    own.run(trace, inputs.sources().warmup(scenario), threads, rows::add);
    inputs.requireSame(scenario);
    return rows.rows();
  }

  /** The work of the task, in requests fed to caches. */
  double work(Inputs inputs) {
    return inputs.requests(scenario) * (double) part.cells();
  }
}
