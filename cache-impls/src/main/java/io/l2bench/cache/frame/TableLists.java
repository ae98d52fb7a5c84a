package io.l2bench.cache.frame;

/**
 * Tables that a policy keeps track of beside its entries, in lists, each from its oldest to its
 * newest.
 *
 * <p>A record of a table is a number like an entry's, valid until it is removed. Cost of every
 * operation: O(1).
 */
public class TableLists {
  /** No record. */
  public static final int NONE = Entries.NONE;

  private final Records records;
  private final int[] sizes;

  /** Empty, with room for about that many records, kept in that many lists. */
  public TableLists(int expected, int lists) {
    records = new Records(expected, lists);
    sizes = new int[lists];
  }

  /** The number that no record's number reaches until the next {@link #add}. */
  public final int limit() {
    return records.limit();
  }

  /** The table of a record. */
  public final int table(int record) {
    return records.table(record);
  }

  /** The list that a record is in. */
  public final int list(int record) {
    return records.words[record * Records.STRIDE + Records.STATE];
  }

  /** The records in a list. */
  public final int size(int list) {
    return sizes[list];
  }

  /** The oldest record of a list, or NONE. */
  public final int oldest(int list) {
    return records.first(list);
  }

  /** The next newer record of the same list, or NONE. */
  public final int newer(int record) {
    return records.next(record);
  }

  /** A new record of a table, the newest of a list. */
  public int add(int list, int table) {
    int record = records.make(table, list);
    records.addLast(list, record);
    sizes[list]++;
    return record;
  }

  /** Makes a record the newest of its list. */
  public final void renew(int record) {
    records.moveToLast(list(record), record);
  }

  /** Takes a record out. */
  public void remove(int record) {
    sizes[list(record)]--;
    records.unlink(record);
    records.free(record);
  }

  /** Takes out the oldest of a list while it holds more than that many. */
  public final void trim(int list, int most) {
    while (sizes[list] > most) {
      remove(oldest(list));
    }
  }

  /** Takes out all. */
  public final void clear() {
    for (int list = 0; list < sizes.length; list++) {
      trim(list, 0);
    }
  }
}
