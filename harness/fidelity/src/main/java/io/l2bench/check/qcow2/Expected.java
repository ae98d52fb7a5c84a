package io.l2bench.check.qcow2;

import org.jspecify.annotations.Nullable;

/**
 * A line that must come next, with numbers where the log has pointers; or, without an event, the
 * end of a coroutine.
 */
final class Expected {
  /** The qcow2 node, or the mutex of its requests. */
  static final long NODE = 0;

  /** The node of the image file. */
  static final long FILE = 1;

  /** The driver's lock. */
  static final long LOCK = 2;

  /** A pointer that is none. */
  static final long NONE = 0;

  /** A pointer of which nothing is known but that it is one. */
  static final long SOME = 1;

  private final @Nullable Event event;
  private final long[] values;

  /**
   * A line that must come next.
   *
   * @param event of the line, or null
   * @param values of its fields, in order; for I/O on the image file its coroutine follows
   */
  Expected(@Nullable Event event, long... values) {
    this.event = event;
    this.values = values;
  }

  @Nullable Event event() {
    return event;
  }

  /** The value of the event's nth field, from 0. */
  long value(int field) {
    return values[field];
  }

  /** The coroutine of I/O on the image file, which its line does not name; or none. */
  int owner() {
    boolean hasOwner = event != null && values.length > event.fields().size();
    return hasOwner ? (int) values[values.length - 1] : Pointers.NONE;
  }
}
