package io.l2bench.cache.frame;

import java.util.Arrays;

/**
 * Records that are found by their table.
 *
 * <p>The index is an array by table number while that is cheap. Once the tables outnumber the
 * records more than tenfold, it is a hash table with a chain of records for each hash (Fibonacci
 * hashing: Knuth, The Art of Computer Programming 3, 6.4), which keeps it cache-resident. There are
 * at least twice as many chains as records: most tables without a record cost one read. One index
 * serves every policy: a comparison of policies on different maps would compare the maps. Cost of
 * every operation: O(1) expected.
 */
class IndexedRecords extends Records {
  private static final int FIBONACCI = 0x9E3779B9;
  private static final int FEWEST_CHAINS = 64;

  /** By table, its record or NONE; empty once hashed. */
  private int[] dense;

  /** By hash, the record added last, or NONE; empty until hashed. */
  private int[] heads = {};

  /** By record, the next of the same hash, or NONE; empty until hashed. */
  private int[] chain = {};

  private int shift;
  private int indexed;

  /** Records for about that many tables, kept in that many lists. */
  IndexedRecords(int expected, int lists) {
    super(expected, lists);
    dense = DenseTables.of(expected);
  }

  /** Records for about that many tables, in no list and hashed from the start. */
  static IndexedRecords hashed(int expected) {
    IndexedRecords records = new IndexedRecords(expected, /* lists= */ 0);
    records.hash(expected);
    return records;
  }

  /** The record of a table, or NONE. */
  final int recordOf(int table) {
    int[] records = dense;
    if (table < records.length) {
      return records[table];
    }
    return records.length != 0 ? NONE : chained(table);
  }

  private int chained(int table) {
    int record = heads[home(table)];
    while (record != NONE && words[record * STRIDE + TABLE] != table) {
      record = chain[record];
    }
    return record;
  }

  /** Indexes a record; its table must not be indexed yet. */
  final void index(int record) {
    indexed++;
    int table = table(record);
    if (table < dense.length) {
      dense[table] = record;
    } else {
      indexBeyond(record, table);
    }
  }

  private void indexBeyond(int record, int table) {
    if (dense.length != 0 && DenseTables.isWasteful(table, indexed)) {
      hash(indexed);
    }
    if (dense.length != 0) {
      dense = DenseTables.grown(dense, table);
      dense[table] = record;
    } else {
      addChained(record);
    }
  }

  /** Makes chains for that many records and moves those of the array into them. */
  private void hash(int expected) {
    int[] records = dense;
    dense = new int[0];
    heads = emptyHeads(Math.max(FEWEST_CHAINS, expected * 3));
    chain = new int[limit()];
    for (int record : records) {
      if (record != NONE) {
        add(record);
      }
    }
  }

  private void addChained(int record) {
    if (indexed > heads.length / 2) {
      addChains();
    }
    if (record >= chain.length) {
      chain = Arrays.copyOf(chain, limit());
    }
    add(record);
  }

  /** Takes an indexed record out of the index. */
  final void unindex(int record) {
    indexed--;
    if (dense.length != 0) {
      dense[table(record)] = NONE;
    } else {
      removeChained(record);
    }
  }

  private void removeChained(int record) {
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

  /** The first record to try for a table, or NONE. */
  final int candidate(int table) {
    int[] records = dense;
    if (table < records.length) {
      return records[table];
    }
    return records.length != 0 ? NONE : heads[home(table)];
  }

  /** Takes all records out of the index. */
  final void clearIndex() {
    indexed = 0;
    Arrays.fill(dense, NONE);
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

  /** The number of chains: a power of two, above that many. */
  private int[] emptyHeads(int fewer) {
    int[] empty = new int[Math.multiplyExact(Integer.highestOneBit(fewer), 2)];
    Arrays.fill(empty, NONE);
    shift = Integer.SIZE - Integer.numberOfTrailingZeros(empty.length);
    return empty;
  }
}
