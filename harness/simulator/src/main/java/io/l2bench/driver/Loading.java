package io.l2bench.driver;

import io.l2bench.workload.BadInputException;

/** What a request does when it misses a table that another one is reading. */
public enum Loading {
  /** It reads the table too, as QED does; the second commit is dropped. */
  DUPLICATE("duplicate"),
  /** It waits for that read, and looks the table up when it is committed. */
  SINGLE_FLIGHT("single-flight"),
  /** The one that reads keeps the driver's lock meanwhile, as qcow2 does; all others wait. */
  LOCKED("locked");

  private final String label;

  Loading(String label) {
    this.label = label;
  }

  /** The word that users write. */
  public String label() {
    return label;
  }

  /**
   * The loading with that label.
   *
   * @throws BadInputException if there is none
   */
  public static Loading parse(String text) {
    for (Loading loading : values()) {
      if (loading.label.equals(text)) {
        return loading;
      }
    }
    throw new BadInputException("loading", "duplicate, single-flight or locked", "'" + text + "'");
  }
}
