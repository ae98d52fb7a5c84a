package io.l2bench.experiment;

import io.l2bench.run.Part;
import io.l2bench.run.Shard;
import io.l2bench.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;

/**
 * The simulations of a run.
 *
 * @param name the end of the run folder's name
 * @param text of its file
 * @param base the folder from which paths in the text start
 * @param scenarios in the order of simulation
 * @param shard the part of them that the run simulates
 * @param tasks by which they are divided for an engine; 1 leaves passes whole
 */
public record Experiment(
    String name, String text, Path base, List<Scenario> scenarios, Shard shard, int tasks) {
  public Experiment {
    scenarios = List.copyOf(scenarios);
  }

  /** All of these simulations, with their passes whole. */
  public static Experiment of(String name, String text, Path base, List<Scenario> scenarios) {
    return new Experiment(name, text, base, scenarios, Shard.WHOLE, /* tasks= */ 1);
  }

  /** This experiment with another division. */
  public Experiment divided(Shard otherShard, int otherTasks) {
    return new Experiment(name, text, base, scenarios, otherShard, otherTasks);
  }

  /** The parts that the run simulates. */
  List<Part> parts(Inputs inputs) {
    return Part.of(
        shard,
        tasks,
        scenarios.stream()
            .map(scenario -> new Part.Pass(inputs.work(scenario), scenario.cells().size()))
            .toList());
  }
}
