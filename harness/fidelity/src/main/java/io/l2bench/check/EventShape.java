package io.l2bench.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of an event look like: its name, then the name and the value of each field.
 *
 * @param name in a line
 * @param fields in order
 * @param <F> the fields of a driver's events
 */
public record EventShape<F extends EventField>(String name, List<F> fields) {
  /** The values of a line's words, by field; null if the line is of another shape. */
  public long @Nullable [] values(String[] words) {
    if (words.length != 1 + 2 * fields.size()) {
      return null;
    }
    long[] values = new long[fields.size()];
    for (int i = 0; i < values.length; i++) {
      if (!words[1 + 2 * i].equals(fields.get(i).text())) {
        return null;
      }
      try {
        values[i] = fields.get(i).notation().parse(words[2 + 2 * i]);
      } catch (NumberFormatException e) {
        return null;
      }
    }
    return values;
  }

  /** A line of the event without values, for messages. */
  public String format() {
    StringBuilder line = new StringBuilder(name);
    fields.forEach(field -> line.append(' ').append(field.text()).append(" VALUE"));
    return line.toString();
  }

  /** The place of a field among the fields; -1 if the event does not have it. */
  public int indexOf(F field) {
    return fields.indexOf(field);
  }
}
