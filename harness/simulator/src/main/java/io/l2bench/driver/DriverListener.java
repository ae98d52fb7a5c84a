package io.l2bench.driver;

/**
 * Receives the events that are counted for every driver, as they happen. By default an event is
 * ignored.
 */
public interface DriverListener {
  /** Ignores everything. */
  DriverListener NONE = new DriverListener() {};

  /** A request begins to read a table. */
  default void tableReadBegins(int request, int table) {}

  /** The read of a table has ended, with or without success. */
  default void tableReadEnds(int request, int table) {}

  /** A request waits for the read of a table that another one began. */
  default void delayed(int request, int table) {}

  /** The read that a request waited for has ended. */
  default void delayEnds(int request) {}

  /**
   * A request waits for the driver's lock.
   *
   * @param strand that waits: see {@link DriverHost#start}
   */
  default void waitsForLock(int request, int strand) {}

  /** A request that waited for the driver's lock has its turn. */
  default void hasLock(int request, int strand) {}

  /** A request maps new clusters: it writes entries of a table. */
  default void allocates(int request) {}

  /** A request has written a table that the image did not have. */
  default void tableCreated(int request) {}
}
