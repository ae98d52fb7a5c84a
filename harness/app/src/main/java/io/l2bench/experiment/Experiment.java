package io.l2bench.experiment;

import java.nio.file.Path;
import java.util.List;

/**
 * What a run simulates.
 *
 * @param name of it, which ends the name of the run's folder
 * @param text of its file
 * @param base the folder from which paths in the text start
 * @param passes in the order in which they are made
 */
public record Experiment(String name, String text, Path base, List<Pass> passes) {
  public Experiment {
    passes = List.copyOf(passes);
  }
}
