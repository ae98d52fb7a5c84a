package io.l2bench.driver;

import io.l2bench.workload.BadInputException;

/** What a request does that misses a table which another one is reading. */
public enum Loading {
  /** It reads the table, too, as QED does; the second commit is dropped. */
  DUPLICATE("duplicate"),
  /** It waits for that read, and takes its reference when the table is committed. */
  SINGLE_FLIGHT("single-flight");

  private final String label;

  Loading(String label) {
    this.label = label;
  }

  /** As users write it. */
  public String label() {
    return label;
  }

  /**
   * The loading that users call so.
   *
   * @throws BadInputException if there is none
   */
  public static Loading parse(String text) {
    for (Loading loading : values()) {
      if (loading.label.equals(text)) {
        return loading;
      }
    }
    throw new BadInputException("loading", "duplicate or single-flight", "'" + text + "'");
  }
}
