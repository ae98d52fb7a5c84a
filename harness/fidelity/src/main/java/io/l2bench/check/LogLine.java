package io.l2bench.check;

import io.l2bench.check.Event.Field;
import io.l2bench.workload.BadInputException;
import java.util.List;

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
    List<Field> fields = event.fields();
    if (words.length != 1 + 2 * fields.size()) {
      throw bad(log, number, format(event), text);
    }
    long[] values = new long[fields.size()];
    for (int i = 0; i < values.length; i++) {
      if (!words[1 + 2 * i].equals(fields.get(i).text())) {
        throw bad(log, number, format(event), text);
      }
      try {
        values[i] = value(words[2 + 2 * i]);
      } catch (NumberFormatException e) {
        throw bad(log, number, format(event), text);
      }
    }
    return new LogLine(number, event, values);
  }

  private static long value(String word) {
    if (word.startsWith("0x")) {
      return Long.parseUnsignedLong(word, 2, word.length(), 16);
    }
    if (word.equals("(nil)")) {
      return 0;
    }
    return word.startsWith("-") ? Long.parseLong(word) : Long.parseUnsignedLong(word);
  }

  private static String format(Event event) {
    StringBuilder line = new StringBuilder(event.text());
    event.fields().forEach(field -> line.append(' ').append(field.text()).append(" VALUE"));
    return line.toString();
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
    StringBuilder line = new StringBuilder(event.text());
    for (int i = 0; i < values.length; i++) {
      Field field = event.fields().get(i);
      line.append(' ').append(field.text()).append(' ').append(field.format(values[i]));
    }
    return line.toString();
  }
}
