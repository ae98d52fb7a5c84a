package io.l2bench.bench;

import java.util.SplittableRandom;

/**
 * An endless order of the tables that a full cache holds, uniformly drawn beforehand so that no
 * draw is measured. It repeats after {@value #DRAWS} tables.
 */
final class CachedTables {
  private static final int DRAWS = 1 << 13;

  private final int[] tables;
  private int next;

  /** An order of the tables from 0 to capacity. */
  CachedTables(int capacity, long seed) {
    tables = new SplittableRandom(seed).ints(DRAWS, 0, capacity).toArray();
  }

  int next() {
    return tables[next++ & (DRAWS - 1)];
  }
}
