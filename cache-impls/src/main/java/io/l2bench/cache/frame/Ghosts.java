package io.l2bench.cache.frame;

import java.util.Arrays;

/**
 * The tables that a policy remembers once they are evicted, in lists, each from its oldest to its
 * newest.
 *
 * <p>A ghost is a number like an entry's, valid until it is removed. Cost of every operation: O(1).
 */
public final class Ghosts {
  /** No ghost. */
  public static final int NONE = Entries.NONE;

  private final Entries records;
  private final TableIndex index;
  private final int[] sizes;

  /** No ghosts yet, and room for about that many, kept in that many lists. */
  public Ghosts(int expected, int lists) {
    records = new Entries(expected, lists);
    index = new TableIndex(expected);
    sizes = new int[lists];
  }

  /** The number that no ghost's number reaches until the next {@link #add}. */
  public int limit() {
    return records.limit();
  }

  /** The ghost of a table, or NONE. */
  public int find(int table) {
    return index.get(table);
  }

  /** The table of a ghost. */
  public int table(int ghost) {
    return records.table(ghost);
  }

  /** The list that a ghost is in. */
  public int list(int ghost) {
    return records.state(ghost);
  }

  /** The ghosts in a list. */
  public int size(int list) {
    return sizes[list];
  }

  /** The oldest ghost of a list, or NONE. */
  public int oldest(int list) {
    return records.first(list);
  }

  /** The next newer ghost of the same list, or NONE. */
  public int newer(int ghost) {
    return records.next(ghost);
  }

  /** Remembers a table that has no ghost as the newest of a list. */
  public int add(int list, int table) {
    int ghost = records.allocate(table);
    records.setState(ghost, list);
    records.addLast(list, ghost);
    index.put(table, ghost);
    sizes[list]++;
    return ghost;
  }

  /** Makes a ghost the newest of its list. */
  public void renew(int ghost) {
    records.moveToLast(list(ghost), ghost);
  }

  /** Forgets a ghost. */
  public void remove(int ghost) {
    sizes[list(ghost)]--;
    records.unlink(ghost);
    index.remove(records.table(ghost));
    records.forget(ghost);
  }

  /** Forgets the oldest of a list while it holds more than that many. */
  public void trim(int list, int most) {
    while (sizes[list] > most) {
      remove(oldest(list));
    }
  }

  /** Forgets the ghost of a table, if there is one. */
  public boolean removeTable(int table) {
    int ghost = find(table);
    if (ghost == NONE) {
      return false;
    }
    remove(ghost);
    return true;
  }

  /** Forgets all. */
  public void clear() {
    for (int list = 0; list < sizes.length; list++) {
      trim(list, 0);
    }
    Arrays.fill(sizes, 0);
  }
}
