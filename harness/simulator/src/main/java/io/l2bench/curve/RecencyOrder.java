package io.l2bench.curve;

import java.util.Arrays;

/**
 * Tables, numbered from 0 by first use, in the order of their last uses.
 *
 * <p>Each table marks the time of its last use; counting marks gives the number of tables used
 * since (Bennett and Kruskal, LRU stack processing, IBM Journal of Research and Development 1975).
 * Times are renumbered once they run out, so that memory follows the tables and not the uses. Cost:
 * O(log tables) a use; 6 to 10 bytes a table.
 */
public final class RecencyOrder {
  /** The answer of {@link #use} for a table that was not used before. */
  public static final int NEW = -1;

  /** Times for each table that a renumbering leaves; more times make it rarer, at a bit each. */
  private static final int TIMES_PER_TABLE = 8;

  private RecencyMarks marks = new RecencyMarks(1 << 14);

  /** By table, the time of its last use. */
  private int[] last = new int[1 << 10];

  private int tables;
  private int time;

  /**
   * Uses a table, with a number up to {@link #tables}.
   *
   * @return the number of other tables used since its last use, or {@link #NEW}
   */
  public int use(int table) {
    if (time == marks.length()) {
      renumber();
    }
    int since = table == tables ? NEW : since(table);
    if (since == NEW) {
      first();
    } else {
      marks.remove(last[table]);
    }
    last[table] = time;
    marks.add(time++);
    return since;
  }

  /** The number of tables so far. */
  public int tables() {
    return tables;
  }

  /** Forgets a table and gives its number to the last one. */
  public void replaceByLast(int table) {
    marks.remove(last[table]);
    last[table] = last[--tables];
  }

  private int since(int table) {
    return tables - 1 - marks.before(last[table]);
  }

  private void first() {
    if (tables == last.length) {
      last = Arrays.copyOf(last, Math.multiplyExact(tables, 2));
    }
    tables++;
  }

  /** Gives the tables new times from 0 on, in the same order. */
  private void renumber() {
    for (int table = 0; table < tables; table++) {
      last[table] = marks.before(last[table]);
    }
    marks = new RecencyMarks(Math.max(marks.length(), Math.multiplyExact(tables, TIMES_PER_TABLE)));
    for (time = 0; time < tables; time++) {
      marks.add(time);
    }
  }
}
