package io.l2bench.cache.frame;

import java.util.Arrays;

/**
 * Records that are found by their table, whatever the numbers of the tables.
 *
 * <p>A hash table with a chain of records for each hash (Fibonacci hashing: Knuth, The Art of
 * Computer Programming 3, 6.4), so that what is cached decides how much memory is touched, not how
 * many tables there are. Half as many records as chains at most: five in eight tables without a
 * record, or more, cost one read and no wrong guess of the processor. One index serves every
 * policy: a comparison of policies on different maps would compare the maps. Cost of every
 * operation: O(1) expected.
 */
class IndexedRecords extends Records {
  private static final int FIBONACCI = 0x9E3779B9;

  /** Chains to begin with, at least. */
  private static final int FEWEST = 64;

  /** By hash, the record added last, or NONE. */
  private int[] heads;

  /** By record, the next of the same hash, or NONE. */
  private int[] chain;

  private int shift;
  private int indexed;

  /** Records for about that many tables, kept in that many lists. */
  IndexedRecords(int expected, int lists) {
    super(expected, lists);
    heads = emptyHeads(Math.max(FEWEST, Math.min(expected, FIRST_ROOM) * 5 / 2));
    chain = new int[limit()];
  }

  /** The record of a table, or NONE. */
  final int recordOf(int table) {
    int record = heads[home(table)];
    while (record != NONE && words[record * STRIDE + TABLE] != table) {
      record = chain[record];
    }
    return record;
  }

  /** Lets a record be found, whose table has none that is. */
  final void index(int record) {
    if (indexed >= heads.length / 2) {
      addChains();
    }
    if (record >= chain.length) {
      chain = Arrays.copyOf(chain, limit());
    }
    indexed++;
    add(record);
  }

  /** Lets a record not be found any more. */
  final void unindex(int record) {
    indexed--;
    int home = home(table(record));
    int before = heads[home];
    if (before == record) {
      heads[home] = chain[record];
      return;
    }
    while (chain[before] != record) {
      before = chain[before];
    }
    chain[before] = chain[record];
  }

  /** The record at which the search for a table begins, or NONE. */
  final int candidate(int table) {
    return heads[home(table)];
  }

  /** Lets no record be found any more. */
  final void clearIndex() {
    indexed = 0;
    Arrays.fill(heads, NONE);
  }

  private void add(int record) {
    int home = home(table(record));
    chain[record] = heads[home];
    heads[home] = record;
  }

  private int home(int table) {
    return (table * FIBONACCI) >>> shift;
  }

  private void addChains() {
    int[] old = heads;
    heads = emptyHeads(old.length);
    for (int head : old) {
      for (int record = head; record != NONE; ) {
        int next = chain[record];
        add(record);
        record = next;
      }
    }
  }

  /** A power of two of chains, more than that many. */
  private int[] emptyHeads(int fewer) {
    int[] empty = new int[Math.multiplyExact(Integer.highestOneBit(fewer), 2)];
    Arrays.fill(empty, NONE);
    shift = Integer.SIZE - Integer.numberOfTrailingZeros(empty.length);
    return empty;
  }
}
