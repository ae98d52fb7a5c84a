package io.l2bench.experiment;

import io.l2bench.run.PartRows;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** A connection of an engine to processes that simulate. */
public interface Cluster extends Closeable {

  /** Takes the rows of tasks, one at a time, in any order. */
  @FunctionalInterface
  interface Results {
    /** Takes the rows of a task, which comes once. */
    void accept(PartTask task, PartRows rows) throws IOException;
  }

  /** The number of tasks by which a study is divided, so that every core has some. */
  int tasks();

  /**
   * Simulates tasks by {@link Workplace}. A task whose process is lost runs again.
   *
   * @param tasks the heaviest first
   * @param checksums of the inputs of the study
   * @throws io.l2bench.workload.BadInputException if a task finds bad input; no other task begins
   */
  void run(List<PartTask> tasks, Set<String> checksums, Results results) throws IOException;
}
