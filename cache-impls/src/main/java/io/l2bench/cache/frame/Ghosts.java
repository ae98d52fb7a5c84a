package io.l2bench.cache.frame;

/**
 * Ghosts that a policy keeps by itself, from the oldest to the newest. Unlike those in {@link
 * Entries}, a ghost stays while its table is being committed, until the policy removes it.
 *
 * <p>A ghost is a number like an entry's. Cost of every operation: O(1).
 */
public final class Ghosts {
  /** No ghost. */
  public static final int NONE = Records.NONE;

  private static final int LIST = 0;

  private final IndexedRecords records;
  private int size;

  /** No ghosts yet, and room for about that many. */
  public Ghosts(int expected) {
    records = new IndexedRecords(expected, /* lists= */ 1);
  }

  /** More than any ghost's number until the next {@link #add}. */
  public int limit() {
    return records.limit();
  }

  public int size() {
    return size;
  }

  /** The ghost of a table, or NONE. */
  public int find(int table) {
    return records.recordOf(table);
  }

  /** The oldest one, or NONE. */
  public int oldest() {
    return records.first(LIST);
  }

  /** Remembers a table that has no ghost. */
  public int add(int table) {
    int ghost = records.make(table, /* state= */ 0);
    records.addLast(LIST, ghost);
    records.index(ghost);
    size++;
    return ghost;
  }

  public void remove(int ghost) {
    size--;
    records.unindex(ghost);
    records.unlink(ghost);
    records.free(ghost);
  }

  public void clear() {
    while (size > 0) {
      remove(oldest());
    }
  }
}
