package io.l2bench.cluster;

import io.l2bench.experiment.PartTask;
import io.l2bench.results.ScenarioJson;
import io.l2bench.run.Part;
import java.io.Serializable;

/**
 * A task on its way to an executor.
 *
 * @param scenario as JSON
 * @param pass of the part
 * @param from the first of its cells
 * @param to one more than the last of its cells
 * @param curve whether curves come with it
 */
record SparkTask(String scenario, int pass, int from, int to, boolean curve)
    implements Serializable {

  static SparkTask of(PartTask task) {
    Part part = task.part();
    String scenario = ScenarioJson.text(task.scenario().atAbsoluteBase());
    return new SparkTask(scenario, part.pass(), part.from(), part.to(), task.curve());
  }

  PartTask open() {
    return new PartTask(ScenarioJson.parse("task", scenario), new Part(pass, from, to), curve);
  }
}
