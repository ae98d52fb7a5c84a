package io.l2bench.cli;

import java.nio.file.Path;

/** Lets fuzzing parse texts of experiment files. */
public final class FuzzedExperiment {
  private FuzzedExperiment() {}

  /** Parses a text whose paths start from a folder. */
  public static void parse(String text, Path base) {
    ExperimentFile.parse("fuzz.yaml", "fuzz", text, base);
  }
}
