package io.l2bench.experiment;

import io.l2bench.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;

/**
 * What a run simulates.
 *
 * @param name of it, which ends the name of the run's folder
 * @param text of its file
 * @param base the folder from which paths in the text start
 * @param scenarios in the order in which they are simulated
 */
public record Experiment(String name, String text, Path base, List<Scenario> scenarios) {
  public Experiment {
    scenarios = List.copyOf(scenarios);
  }
}
