package io.l2bench.driver;

import io.l2bench.workload.Op;
import org.jspecify.annotations.Nullable;

/** A request under way; one object serves all requests of its number. */
final class Request {
  final int number;

  State state = State.IDLE;

  /** What it does, or null if it only looks a table up. */
  @Nullable Op op;

  /** What it found at its position. */
  Found found = Found.NO_TABLE;

  /** Where it stands, in bytes of the disk. */
  long position;

  /** Where it ends, in bytes of the disk. */
  long end;

  /** The bytes from its position on that it is about to read or write. */
  long segment;

  /** The clusters that it allocates. */
  long clusters;

  /** Where they begin, in bytes of the image file. */
  long offset;

  /** Where its new table is, in bytes of the image file. */
  long newTable;

  /** The entry of the cache that it holds. */
  int entry = Driver.NONE;

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

  Request(int number) {
    this.number = number;
  }

  void begin(@Nullable Op operation, long at, long until, State first) {
    if (state != State.IDLE) {
      throw new IllegalStateException("request %d is under way already".formatted(number));
    }
    state = first;
    op = operation;
    position = at;
    end = until;
    segment = 0;
  }
}
