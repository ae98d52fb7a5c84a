package io.l2bench.cluster;

/** What Spark and Hadoop log. */
final class Logs {
  private Logs() {}

  /**
   * Leaves out a warning on standard error. Two providers of slf4j are on the class path,
   * l2bench's, which is silent, and Spark's.
   */
  static void quieten() {
    System.setProperty("slf4j.internal.verbosity", "ERROR");
  }
}
