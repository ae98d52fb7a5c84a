package io.l2bench.cache;

/**
 * Caches of one policy at several capacities, empty at first, that make the same requests one after
 * the other. It misses where as many caches would, at a fraction of their cost. A cache of it that
 * has missed holds as many tables as it missed, up to its capacity.
 */
public interface CacheLadder {
  /** The most capacities of a ladder: one bit of the answer each. */
  int MOST = Long.SIZE;

  /** The largest capacity of a ladder. */
  int LARGEST = 1 << 30;

  /**
   * Makes one whole request in each cache, as {@link TableCache#access} does.
   *
   * @return bit i says whether the cache of the capacity with that index missed
   * @throws IllegalArgumentException if the table number is negative
   */
  long access(int table);

  /** Makes ladders. */
  interface Maker {
    /**
     * Empty caches of these capacities.
     *
     * @throws IllegalArgumentException unless they are {@link #checked}
     */
    CacheLadder make(int... capacities);
  }

  /** Announces upcoming requests, as {@link TableCache#expect} does. */
  default void expect(int[] tables, int from, int to) {}

  /**
   * A copy of the capacities of a ladder, checked.
   *
   * @throws IllegalArgumentException if they are not at least 1, at most {@link #LARGEST}, and
   *     ascending, or more than {@link #MOST}
   */
  static int[] checked(int[] capacities) {
    int before = 0;
    for (int capacity : capacities) {
      if (capacity <= before || capacity > LARGEST) {
        throw new IllegalArgumentException(
            "capacities must ascend from 1 to %d, found %d after %d"
                .formatted(LARGEST, capacity, before));
      }
      before = capacity;
    }
    if (capacities.length == 0 || capacities.length > MOST) {
      throw new IllegalArgumentException(
          "a ladder has 1 to %d capacities, found %d".formatted(MOST, capacities.length));
    }
    return capacities.clone();
  }
}
