package io.l2bench.check.qcow2;

import io.l2bench.workload.BadInputException;
import org.jspecify.annotations.Nullable;

/** A line of an event log. */
final class Line {
  private final long number;
  private final Event event;
  private final long[] values;
  private final String text;

  private Line(long number, Event event, long[] values, String text) {
    this.number = number;
    this.event = event;
    this.values = values;
    this.text = text;
  }

  /**
   * Reads a line; null if its event is not one of those that are predicted.
   *
   * @throws BadInputException if its fields are not those of QEMU 7.2
   */
  static @Nullable Line parse(String log, long number, String text) {
    int end = text.indexOf(' ');
    Event event = Event.named(end < 0 ? text : text.substring(0, end));
    if (event == null) {
      return null;
    }
    long[] values = event.shape().values(plain(event, text).split(" ", -1));
    if (values == null) {
      throw new BadInputException(
          "%s, line %d".formatted(log, number), event.shape().format() + " of QEMU 7.2", text);
    }
    return new Line(number, event, values, text);
  }

  /** A line whose fields are all a name and a value: one event has a word and colons in it. */
  private static String plain(Event event, String text) {
    return event == Event.ADD_TASK
        ? text.replace(": read: ", " reads 1 ").replace(": write: ", " reads 0 ")
        : text;
  }

  /** Its number, from 1. */
  long number() {
    return number;
  }

  /** What happened. */
  Event event() {
    return event;
  }

  /** The line, without its time. */
  String text() {
    return text;
  }

  /** The value of the event's nth field, from 0. */
  long value(int field) {
    return values[field];
  }

  /** Whether the event has a field. */
  boolean has(Field field) {
    return event.fields().contains(field);
  }

  /** The value of a field that the event has. */
  long get(Field field) {
    return values[event.shape().indexOf(field)];
  }

  /** The pointer of the coroutine that the line is of, or 0 if the line does not say. */
  long coroutine() {
    if (has(Field.CO)) {
      return get(Field.CO);
    }
    return has(Field.SELF) ? get(Field.SELF) : 0;
  }
}
