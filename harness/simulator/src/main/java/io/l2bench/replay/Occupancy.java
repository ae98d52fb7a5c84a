package io.l2bench.replay;

import io.l2bench.cache.TableCache;

/** The number of entries that a cache holds, over virtual time. */
final class Occupancy {
  private final TableCache cache;
  private final int capacity;
  private int size;
  private long since;
  private double area;
  private long grown;
  private long nanosAbove;

  Occupancy(TableCache cache) {
    this.cache = cache;
    this.capacity = cache.capacity();
  }

  /**
   * Notes the cache's size, which may have changed at this time. At most one commit came since the
   * last call; a commit that finds an unused entry in a full cache does not grow it.
   */
  void note(long now) {
    int current = cache.size();
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

  /** The outcome of a finished replay. */
  Outcome outcome(
      long now,
      long requests,
      long tableReads,
      long duplicateReads,
      long newTables,
      Latencies latencies) {
    advance(now);
    return new Outcome(
        /* caches= */ 1,
        requests,
        cache.counts(),
        tableReads,
        duplicateReads,
        newTables,
        now == 0 ? 0 : area / now,
        grown,
        nanosAbove,
        Math.max(0, size - capacity),
        latencies);
  }
}
