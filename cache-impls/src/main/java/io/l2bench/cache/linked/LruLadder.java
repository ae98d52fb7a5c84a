package io.l2bench.cache.linked;

import io.l2bench.cache.CacheLadder;
import io.l2bench.cache.TableCache;
import io.l2bench.cache.frame.Records;
import io.l2bench.cache.frame.TableIndex;
import java.util.Arrays;

/**
 * {@code lru} at several capacities: one list in order of recency, cut after each capacity, since a
 * larger cache holds all that a smaller one holds (Mattson et al., Evaluation techniques for
 * storage hierarchies, IBM Systems Journal 1970). A request moves the cuts before its table by one.
 * Cost: O(cuts moved) a request. Memory: that of one cache of the largest capacity.
 */
final class LruLadder implements CacheLadder {
  private static final int RECENCY = 0;

  private final int[] capacities;
  private final Records records;
  private final TableIndex index;

  /** By record, the index of the smallest capacity that holds it. */
  private byte[] smallest;

  /** By capacity, the oldest record of a full cache; NONE while it is not full. */
  private final int[] oldest;

  private int size;

  /** Keeps what {@link #expect} reads from being optimized away. */
  @SuppressWarnings("UnusedVariable")
  private int touched;

  /** Empty caches of these capacities, ascending. */
  LruLadder(int[] capacities) {
    this.capacities = CacheLadder.checked(capacities);
    int largest = capacities[capacities.length - 1];
    records = new Records(largest, /* lists= */ 1);
    index = new TableIndex(largest);
    smallest = new byte[records.limit()];
    oldest = new int[capacities.length];
    Arrays.fill(oldest, Records.NONE);
  }

  @Override
  public long access(int table) {
    int record = index.get(TableCache.checked(table));
    if (record == Records.NONE) {
      bring(table);
      return -1L >>> (Long.SIZE - capacities.length);
    }
    int hit = smallest[record];
    if (oldest[hit] == record) {
      oldest[hit] = newer(record);
    }
    records.moveToLast(RECENCY, record);
    smallest[record] = 0;
    push(hit);
    return (1L << hit) - 1;
  }

  /** Reads the records of the tables; no branch depends on what is read. */
  @Override
  public void expect(int[] tables, int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      int record = Math.max(0, index.get(tables[i] & Integer.MAX_VALUE));
      sum += records.table(record) + smallest[record];
    }
    touched = sum;
  }

  /** The next record towards the newest; the newest itself. */
  private int newer(int record) {
    int next = records.next(record);
    return next == Records.NONE ? record : next;
  }

  /** Pushes the oldest record out of each cache before an index, for one that came in. */
  private void push(int end) {
    for (int i = 0; i < end; i++) {
      int victim = oldest[i];
      oldest[i] = records.next(victim);
      smallest[victim] = (byte) (i + 1);
    }
  }

  private void bring(int table) {
    int record = records.make(table, /* state= */ 0);
    if (record >= smallest.length) {
      smallest = Arrays.copyOf(smallest, records.limit());
    }
    index.set(table, record);
    records.addLast(RECENCY, record);
    smallest[record] = 0;
    int full = full();
    push(full);
    if (full == capacities.length) {
      evict(records.first(RECENCY));
    } else if (++size == capacities[full]) {
      oldest[full] = records.first(RECENCY);
    }
  }

  /** The number of full caches, which come before the others. */
  private int full() {
    int full = 0;
    while (full < oldest.length && oldest[full] != Records.NONE) {
      full++;
    }
    return full;
  }

  private void evict(int victim) {
    index.remove(records.table(victim));
    records.unlink(victim);
    records.free(victim);
  }
}
