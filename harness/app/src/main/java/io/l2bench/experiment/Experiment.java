package io.l2bench.experiment;

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
 */
public record Experiment(String name, String text, Path base, List<Scenario> scenarios) {
  public Experiment {
    scenarios = List.copyOf(scenarios);
  }
}
