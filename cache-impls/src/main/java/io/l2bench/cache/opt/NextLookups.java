package io.l2bench.cache.opt;

import io.l2bench.cache.TableCache;
import io.l2bench.cache.frame.TableIndex;
import java.nio.IntBuffer;

/**
 * The lookups of a trace, known in advance: for each table the position of its next one.
 *
 * <p>After k lookups of a table its next one is its (k+1)-th in the trace, whatever came between:
 * requests in flight may deviate from the trace's order. A table not in the trace is never looked
 * up again. Memory: 4 bytes a lookup, and a {@link TableIndex}.
 */
final class NextLookups {
  /** The position of a lookup that never comes. */
  static final int NEVER = Integer.MAX_VALUE;

  /** By position, the position of the next lookup of the same table, or NEVER. */
  private final int[] following;

  /** By table, the position of its next lookup, or NEVER. */
  private final TableIndex next = new TableIndex(/* expected= */ 0);

  NextLookups(IntBuffer lookups) {
    following = new int[lookups.remaining()];
    // Forwards first: tables numbered in order of appearance keep the index an array.
    for (int at = 0; at < following.length; at++) {
      next.set(TableCache.checked(lookups.get(at)), NEVER);
    }
    for (int at = following.length - 1; at >= 0; at--) {
      int table = lookups.get(at);
      following[at] = next.get(table);
      next.set(table, at);
    }
  }

  int length() {
    return following.length;
  }

  /** The position of a table's next lookup, or NEVER. */
  int next(int table) {
    int position = next.get(table);
    return position == TableIndex.NONE ? NEVER : position;
  }

  /** Counts one lookup of a table and gives the position of its next, or NEVER. */
  int advance(int table) {
    int position = next(table);
    if (position == NEVER) {
      return NEVER;
    }
    next.set(table, following[position]);
    return following[position];
  }
}
