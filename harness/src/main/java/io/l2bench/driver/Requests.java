package io.l2bench.driver;

import io.l2bench.workload.Op;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The requests under way, in columns by their number. */
final class Requests {
  private static final int INITIAL = 64;

  /** What a request does next, once it may. */
  enum State {
    IDLE,
    NEXT_IO,
    LOOK_UP,
    COMMIT_TABLE,
    TAKE_TURN,
    FILL_FRONT,
    FILL_BACK,
    WRITE_MAIN,
    FLUSH_MAIN,
    UPDATE_TABLE,
    END_TABLE,
    FLUSH_TABLE,
    LINK_TABLE,
    COMMIT_NEW,
    WAIT
  }

  State[] state = new State[0];

  /** What it does, or null if it only looks a table up. */
  @Nullable Op[] op = new @Nullable Op[0];

  /** What it found at its position. */
  Found[] found = new Found[0];

  /** Where it stands, in bytes of the disk. */
  long[] position = new long[0];

  /** Where it ends, in bytes of the disk. */
  long[] end = new long[0];

  /** The bytes from its position on that it is about to read or write. */
  long[] segment = new long[0];

  /** The clusters that it allocates. */
  long[] clusters = new long[0];

  /** Where they begin, in bytes of the image file. */
  long[] offset = new long[0];

  /** Where its new table is, in bytes of the image file. */
  long[] newTable = new long[0];

  /** The entry of the cache that it holds. */
  int[] entry = new int[0];

  private static int grown(int length, int needed) {
    return Math.max(Math.max(INITIAL, needed), length * 2);
  }

  void begin(int request, @Nullable Op operation, long at, long until, State first) {
    if (request >= state.length) {
      grow(grown(state.length, request + 1));
    }
    if (state[request] != State.IDLE) {
      throw new IllegalStateException("request %d is under way already".formatted(request));
    }
    state[request] = first;
    op[request] = operation;
    position[request] = at;
    end[request] = until;
    segment[request] = 0;
    entry[request] = Driver.NONE;
  }

  private void grow(int length) {
    int old = state.length;
    state = Arrays.copyOf(state, length);
    Arrays.fill(state, old, length, State.IDLE);
    found = Arrays.copyOf(found, length);
    Arrays.fill(found, old, length, Found.NO_TABLE);
    op = Arrays.copyOf(op, length);
    position = Arrays.copyOf(position, length);
    end = Arrays.copyOf(end, length);
    segment = Arrays.copyOf(segment, length);
    clusters = Arrays.copyOf(clusters, length);
    offset = Arrays.copyOf(offset, length);
    newTable = Arrays.copyOf(newTable, length);
    entry = Arrays.copyOf(entry, length);
  }
}
