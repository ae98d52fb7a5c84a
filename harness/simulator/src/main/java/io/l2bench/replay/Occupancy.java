package io.l2bench.replay;

import io.l2bench.cache.CacheCounts;

/** The number of entries that a cache holds, over virtual time. */
final class Occupancy {
  private final int capacity;
  private int size;
  private long since;
  private long countedFrom;
  private CacheCounts uncounted = CacheCounts.NONE;
  private double area;
  private long grown;
  private long nanosAbove;

  Occupancy(int capacity) {
    this.capacity = capacity;
  }

  /**
   * Notes the cache's size, which may have changed at this time. At most one commit came since the
   * last call; a commit that finds an unused entry in a full cache does not grow it.
   */
  void note(int current, long now) {
    if (current != size) {
      advance(now);
      grown += Math.max(0, current - Math.max(size, capacity));
      size = current;
    }
  }

  private void advance(long now) {
    long elapsed = now - since;
    area += (double) size * elapsed;
    nanosAbove += size > capacity ? elapsed : 0;
    since = now;
  }

  /** Forgets what was noted up to now, except the cache's size; it has counted that much. */
  void startCounting(long now, CacheCounts counts) {
    advance(now);
    countedFrom = now;
    uncounted = counts;
    area = 0;
    grown = 0;
    nanosAbove = 0;
  }

  /** The outcome of a replay that is over, of which the cache has counted that much. */
  Outcome outcome(
      long now, long requests, CacheCounts counts, TableWork tables, Latencies latencies) {
    advance(now);
    return new Outcome(
        /* caches= */ 1,
        requests,
        counts.since(uncounted),
        tables,
        now == countedFrom ? 0 : area / (now - countedFrom),
        grown,
        nanosAbove,
        Math.max(0, size - capacity),
        latencies);
  }
}
