package io.l2bench.cache.frame;

/** The tables that a policy remembers once they are evicted: at most one record a table, found. */
public final class Ghosts extends TableLists {
  private final TableIndex index;

  /** No ghosts yet, and room for about that many, kept in that many lists. */
  public Ghosts(int expected, int lists) {
    super(expected, lists);
    index = new TableIndex(expected);
  }

  /** The ghost of a table, or NONE. */
  public int find(int table) {
    return index.get(table);
  }

  /** Remembers a table that has no ghost, as the newest of a list. */
  @Override
  public int add(int list, int table) {
    int ghost = super.add(list, table);
    index.set(table, ghost);
    return ghost;
  }

  @Override
  public void remove(int ghost) {
    index.remove(table(ghost));
    super.remove(ghost);
  }

  /** Forgets the ghost of a table; false if there is none. */
  public boolean removeTable(int table) {
    int ghost = find(table);
    if (ghost == NONE) {
      return false;
    }
    remove(ghost);
    return true;
  }
}
