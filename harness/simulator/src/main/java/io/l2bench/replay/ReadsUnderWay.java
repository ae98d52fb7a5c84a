package io.l2bench.replay;

import io.l2bench.cache.frame.TableIndex;

/** Counts reads of tables, and those begun while another read of the same table was under way. */
final class ReadsUnderWay {
  /** By table that is being read, the number of its readers. */
  private final TableIndex readers = new TableIndex(0);

  private long begun;
  private long duplicate;

  void begin(int table) {
    begun++;
    int others = readers.get(table);
    if (others == TableIndex.NONE) {
      readers.set(table, 1);
    } else {
      duplicate++;
      readers.set(table, others + 1);
    }
  }

  void end(int table) {
    int count = readers.get(table);
    if (count == 1) {
      readers.remove(table);
    } else {
      readers.set(table, count - 1);
    }
  }

  long begun() {
    return begun;
  }

  long duplicate() {
    return duplicate;
  }
}
