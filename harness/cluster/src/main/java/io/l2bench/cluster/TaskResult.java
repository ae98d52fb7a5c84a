package io.l2bench.cluster;

import java.io.Serializable;
import java.util.List;

/** What comes back from an executor. Failures of a task come as texts, so that none is repeated. */
sealed interface TaskResult extends Serializable {

  /**
   * A task that was simulated.
   *
   * @param files the bytes for each file
   */
  record Rows(List<byte[]> files) implements TaskResult {}

  /**
   * A task whose input is bad.
   *
   * @param where it ran
   * @param message a line
   */
  record Refused(String where, String message) implements TaskResult {}

  /**
   * A task that failed by a fault of the program.
   *
   * @param where it ran
   * @param trace with the exception and its stack
   */
  record Fault(String where, String trace) implements TaskResult {}
}
