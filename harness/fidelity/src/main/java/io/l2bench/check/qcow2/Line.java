package io.l2bench.check.qcow2;

import io.l2bench.workload.BadInputException;
import java.util.List;
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
    String[] words = plain(event, text).split(" ", -1);
    List<Field> fields = event.fields();
    boolean fits = words.length == 1 + 2 * fields.size();
    long[] values = new long[fields.size()];
    for (int i = 0; fits && i < values.length; i++) {
      fits = words[1 + 2 * i].equals(fields.get(i).text());
      if (fits) {
        values[i] = value(words[2 + 2 * i]);
        fits = values[i] != Long.MIN_VALUE;
      }
    }
    if (!fits) {
      throw new BadInputException(
          "%s, line %d".formatted(log, number), format(event) + " of QEMU 7.2", text);
    }
    return new Line(number, event, values, text);
  }

  /** A line whose fields are all a name and a value: one event has a word and colons in it. */
  private static String plain(Event event, String text) {
    return event == Event.ADD_TASK
        ? text.replace(": read: ", " reads 1 ").replace(": write: ", " reads 0 ")
        : text;
  }

  /** A value, or the least of all if it is none. */
  private static long value(String word) {
    try {
      if (word.startsWith("0x")) {
        return Long.parseUnsignedLong(word, 2, word.length(), 16);
      }
      return word.equals("(nil)") ? 0 : Long.parseLong(word);
    } catch (NumberFormatException e) {
      return Long.MIN_VALUE;
    }
  }

  private static String format(Event event) {
    StringBuilder line = new StringBuilder(event.text());
    event.fields().forEach(field -> line.append(' ').append(field.text()).append(" VALUE"));
    return line.toString();
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
    return values[event.fields().indexOf(field)];
  }

  /** The pointer of the coroutine that the line is of, or 0 if the line does not say. */
  long coroutine() {
    if (has(Field.CO)) {
      return get(Field.CO);
    }
    return has(Field.SELF) ? get(Field.SELF) : 0;
  }
}
