package io.l2bench.driver;

import io.l2bench.cache.frame.TableIndex;

/** Counts table reads and duplicates, those begun during another read of the same table. */
public final class TableReads {
  /** The number of readers, by table. */
  private final TableIndex readers = new TableIndex(0);

  private long begun;
  private long duplicate;

  /** Notes that a read of a table begins. */
  public void begin(int table) {
    begun++;
    int others = readers.get(table);
    if (others == TableIndex.NONE) {
      readers.set(table, 1);
    } else {
      duplicate++;
      readers.set(table, others + 1);
    }
  }

  /** Notes that a read of a table has ended. */
  public void end(int table) {
    int count = readers.get(table);
    if (count == 1) {
      readers.remove(table);
    } else {
      readers.set(table, count - 1);
    }
  }

  /** The reads begun. */
  public long begun() {
    return begun;
  }

  /** The reads begun during another read of the same table. */
  public long duplicate() {
    return duplicate;
  }
}
