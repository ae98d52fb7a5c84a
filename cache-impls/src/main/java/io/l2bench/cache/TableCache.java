package io.l2bench.cache;

import java.util.function.IntConsumer;

/**
 * A cache of L2 tables whose entries are referenced while in use.
 *
 * <p>A table is a number from 0 to {@link Integer#MAX_VALUE}; numbers are best dense. An entry is a
 * slot number that the cache hands out and reuses once the entry is gone. A request for a table
 * takes four steps, because caches differ in what happens between a miss and its commit:
 *
 * <pre>
 *   entry = lookup(table)           a hit: the entry, with one more reference
 *   if MISS: entry = allocate(table), read the table, entry = commit(entry)
 *   use the entry
 *   release(entry)
 * </pre>
 *
 * <p>Several requests may miss one table and each allocate an entry for it; the first commit wins.
 *
 * <p>The caller gives each reference back once, does not use the entry after that, and makes all
 * calls from one thread, as under QEMU's table lock. A cache refuses the mistakes that it can see
 * for free, and is then unchanged. It cannot see whose reference comes back: giving one back twice
 * takes the reference of another holder of the slot. {@link CheckedTableCache} sees every mistake,
 * for tests.
 */
public interface TableCache {

  /** What {@link #lookup} returns when the table is not cached. */
  int MISS = -1;

  /**
   * Finds a table. A hit gives the caller one reference; a miss changes nothing but its count.
   *
   * @return the cached entry, or {@link #MISS}
   * @throws IllegalArgumentException if the table number is negative
   */
  int lookup(int table);

  /**
   * Makes an entry outside the cache, with one reference, for a table that is about to be read.
   *
   * @throws IllegalArgumentException if the table number is negative
   */
  int allocate(int table);

  /**
   * Offers an allocated entry once its table is read. Takes over the caller's reference and gives
   * one on the entry that it returns: the offered one, or the one that another request committed
   * first, in which case the offered one is dropped and nothing is evicted.
   *
   * @throws IllegalStateException if the entry is not outside the cache
   */
  int commit(int entry);

  /**
   * Gives one reference back. An entry outside the cache is gone with its last reference.
   *
   * @throws IllegalStateException if the entry has no reference
   */
  void release(int entry);

  /**
   * Empties the cache, even with references outstanding. References to committed entries become
   * void and are not given back; holders keep entries that are not committed yet.
   */
  void free();

  /** The number of entries that a lookup could find. */
  int size();

  /** The most entries that the cache keeps while enough of them are unused. */
  int capacity();

  /** The counts so far. */
  CacheCounts counts();

  /**
   * Announces upcoming lookups, so that a cache can fetch its records of all these tables from
   * memory at the same time. Changes nothing.
   *
   * @param tables an array that holds them
   * @param from the index of the first
   * @param to the index after the last
   */
  default void expect(int[] tables, int from, int to) {}

  /**
   * Lets a listener hear the entry of each table that is evicted, before its number is used again.
   *
   * @throws UnsupportedOperationException if this cache does not say; every registered one does
   */
  default void onEviction(IntConsumer listener) {
    throw new UnsupportedOperationException("this cache does not say what it evicts");
  }

  /**
   * Makes one whole request: looks a table up, reads it on a miss, and releases it at once.
   *
   * @return whether it was a hit
   * @throws IllegalArgumentException if the table number is negative
   */
  default boolean access(int table) {
    int entry = lookup(table);
    if (entry != MISS) {
      release(entry);
      return true;
    }
    release(commit(allocate(table)));
    return false;
  }

  /**
   * A table number, checked.
   *
   * @throws IllegalArgumentException if it is negative
   */
  static int checked(int table) {
    if (table < 0) {
      throw new IllegalArgumentException("table must not be negative, found " + table);
    }
    return table;
  }
}
