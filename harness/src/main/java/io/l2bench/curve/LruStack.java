package io.l2bench.curve;

import com.google.auto.service.AutoService;
import java.util.Arrays;

/**
 * Stack distances of {@code lru}: one more than the tables looked up since the table's last lookup.
 *
 * <p>Each table marks the time of its last lookup, and a distance is a count of marks (Bennett and
 * Kruskal, LRU stack processing, IBM Journal of Research and Development 1975). Times are
 * renumbered once they run out, so that memory follows the tables and not the lookups. Cost: O(log
 * tables) a lookup; 6 to 10 bytes a table.
 */
@AutoService(StackAlgorithm.class)
public final class LruStack implements StackAlgorithm {
  @Override
  public String policy() {
    return "lru";
  }

  @Override
  public StackPass begin() {
    return new Pass();
  }

  private static final class Pass implements StackPass {
    /** Times for each table that a renumbering leaves; more make it rarer, at a bit each. */
    private static final int TIMES_PER_TABLE = 8;

    private final StackDistances distances = new StackDistances();
    private RecencyMarks marks = new RecencyMarks(1 << 14);

    /** By table, the time of its last lookup. */
    private int[] last = new int[1 << 10];

    private int tables;
    private int time;

    @Override
    public void lookup(int table) {
      if (time == marks.length()) {
        renumber();
      }
      if (table == tables) {
        first();
      } else {
        distances.add(tables - marks.before(last[table]));
        marks.remove(last[table]);
      }
      last[table] = time;
      marks.add(time++);
    }

    private void first() {
      if (tables == last.length) {
        last = Arrays.copyOf(last, Math.multiplyExact(tables, 2));
      }
      tables++;
      distances.addFirst();
    }

    /** Gives the tables the times from 0 on, in the order that they had. */
    private void renumber() {
      for (int table = 0; table < tables; table++) {
        last[table] = marks.before(last[table]);
      }
      marks =
          new RecencyMarks(Math.max(marks.length(), Math.multiplyExact(tables, TIMES_PER_TABLE)));
      for (time = 0; time < tables; time++) {
        marks.add(time);
      }
    }

    @Override
    public StackDistances finish() {
      return distances;
    }
  }
}
