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
 */
public record Experiment(
    String name, String text, Path base, List<Scenario> scenarios, Shard shard) {
  public Experiment {
    scenarios = List.copyOf(scenarios);
  }

  /** This experiment with another shard to simulate. */
  public Experiment shard(Shard other) {
    return new Experiment(name, text, base, scenarios, other);
  }

  /** The parts that the run simulates. */
  List<Part> parts(Inputs inputs) {
    return Part.of(
        shard,
        scenarios.stream()
            .map(scenario -> new Part.Pass(inputs.work(scenario), scenario.cells().size()))
            .toList());
  }
}
