package io.l2bench.cache.opt;

import java.nio.IntBuffer;
import java.util.Arrays;

/**
 * The lookups of a trace, told ahead: for each table the position of its next one.
 *
 * <p>After k lookups of a table its next one is its (k+1)-th in the trace, whatever was looked up
 * between, since requests in flight need not look up in the trace's order. A table that the trace
 * does not hold is never looked up again. Memory: 8 bytes a lookup and 4 a table.
 */
final class Future {
  /** The position of a lookup that never comes. */
  static final int NEVER = Integer.MAX_VALUE;

  private final int[] tables;

  /** By position, the position of the next lookup of the same table, or NEVER. */
  private final int[] following;

  /** By table, the position of its next lookup, or NEVER. */
  private final int[] next;

  Future(IntBuffer lookups) {
    tables = new int[lookups.remaining()];
    lookups.get(tables);
    following = new int[tables.length];
    next = new int[Arrays.stream(tables).max().orElse(-1) + 1];
    Arrays.fill(next, NEVER);
    for (int at = tables.length - 1; at >= 0; at--) {
      following[at] = next[tables[at]];
      next[tables[at]] = at;
    }
  }

  int length() {
    return tables.length;
  }

  /** One more than the largest table of the trace. */
  int tables() {
    return next.length;
  }

  /** The table that is looked up at a position. */
  int table(int position) {
    return tables[position];
  }

  /** The position of a table's next lookup, or NEVER. */
  int next(int table) {
    return table < next.length ? next[table] : NEVER;
  }

  /** Takes note of one lookup of a table. */
  void advance(int table) {
    if (next(table) != NEVER) {
      next[table] = following[next[table]];
    }
  }
}
