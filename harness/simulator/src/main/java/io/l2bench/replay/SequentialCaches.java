package io.l2bench.replay;

import io.l2bench.cache.CacheCounts;
import io.l2bench.cache.CacheLadder;
import io.l2bench.cache.TableCache;

/** The caches that take the lookups of a {@link SequentialReplay}, which knows their misses. */
sealed interface SequentialCaches {

  /** A cache of any policy. */
  record One(TableCache cache) implements SequentialCaches {
    @Override
    public int number() {
      return 1;
    }

    @Override
    public int capacity(int index) {
      return cache.capacity();
    }

    @Override
    public long access(int table) {
      return cache.access(table) ? 0 : 1;
    }

    @Override
    public void expect(int[] tables, int from, int to) {
      cache.expect(tables, from, to);
    }

    @Override
    public int size(int index, long misses) {
      return cache.size();
    }

    @Override
    public CacheCounts counts(int index, long lookups, long misses) {
      return cache.counts();
    }
  }

  /** The caches of a policy at several capacities, of which misses tell all. */
  final class Ladder implements SequentialCaches {
    private final CacheLadder ladder;
    private final int[] capacities;

    Ladder(CacheLadder ladder, int[] capacities) {
      this.ladder = ladder;
      this.capacities = capacities;
    }

    @Override
    public int number() {
      return capacities.length;
    }

    @Override
    public int capacity(int index) {
      return capacities[index];
    }

    @Override
    public long access(int table) {
      return ladder.access(table);
    }

    @Override
    public void expect(int[] tables, int from, int to) {
      ladder.expect(tables, from, to);
    }

    @Override
    public int size(int index, long misses) {
      return (int) Math.min(misses, capacities[index]);
    }

    /** In a full cache a table is in memory before its victim goes. */
    @Override
    public CacheCounts counts(int index, long lookups, long misses) {
      int size = size(index, misses);
      return new CacheCounts(
          lookups - misses,
          misses,
          /* commits= */ misses,
          /* commitsDropped= */ 0,
          /* evictions= */ misses - size,
          /* skipped= */ 0,
          /* peakEntries= */ size,
          /* peakTables= */ (int) Math.min(misses, capacities[index] + 1L));
    }
  }

  /** How many there are, at most 64. */
  int number();

  /** The capacity of one. */
  int capacity(int index);

  /** Makes one whole request in each; bit i of the answer says whether that one missed. */
  long access(int table);

  /** Announces upcoming lookups, as {@link TableCache#expect} does. */
  void expect(int[] tables, int from, int to);

  /** The size of one that has missed so often. */
  int size(int index, long misses);

  /** The counts of one after so many lookups and misses. */
  CacheCounts counts(int index, long lookups, long misses);
}
