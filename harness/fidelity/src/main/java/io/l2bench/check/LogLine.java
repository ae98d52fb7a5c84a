package io.l2bench.check;

import io.l2bench.check.Event.Field;
import io.l2bench.workload.BadInputException;

/** A line of an event log. */
final class LogLine {
  private final long number;
  private final Event event;
  private final long[] values;

  private LogLine(long number, Event event, long[] values) {
    this.number = number;
    this.event = event;
    this.values = values;
  }

  /**
   * Reads a line without its time.
   *
   * @param log the log, for messages
   * @throws BadInputException if the event is unknown or its fields are wrong
   */
  static LogLine parse(String log, long number, String text) {
    String[] words = text.split(" ", -1);
    Event event = Event.named(words[0]);
    if (event == null) {
      throw bad(log, number, "a trace event of QEMU's QED driver", text);
    }
    long[] values = event.shape().values(words);
    if (values == null) {
      throw bad(log, number, event.shape().format(), text);
    }
    return new LogLine(number, event, values);
  }

  private static BadInputException bad(String log, long number, String expected, String found) {
    return new BadInputException("%s, line %d".formatted(log, number), expected, found);
  }

  /** Its number, from 1. */
  long number() {
    return number;
  }

  /** Its event. */
  Event event() {
    return event;
  }

  /** The value of the event's nth field, from 0. */
  long value(int field) {
    return values[field];
  }

  /** The value of a field that the event has. */
  long get(Field field) {
    return values[event.indexOf(field)];
  }

  /** The line, without its time. */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder(event.shape().name());
    for (int i = 0; i < values.length; i++) {
      Field field = event.fields().get(i);
      line.append(' ').append(field.text()).append(' ').append(field.notation().format(values[i]));
    }
    return line.toString();
  }
}
