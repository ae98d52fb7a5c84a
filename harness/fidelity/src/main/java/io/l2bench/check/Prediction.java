package io.l2bench.check;

import io.l2bench.check.Event.Field;
import io.l2bench.driver.qed.QedDriver;

/**
 * A line that must come next. In place of pointers it has numbers: of a request, of an entry of the
 * cache, and for a table that of its entry, or {@link QedDriver#L1}.
 */
final class Prediction {
  private final Event event;

  /** By field; the values of the disk and of its cache are not used. */
  private final long[] values;

  Prediction(Event event, long... values) {
    this.event = event;
    this.values = values;
  }

  /** The event. */
  Event event() {
    return event;
  }

  /** Whether a line is this one; learns the pointers that begin in it, forgets those that end. */
  boolean holds(LogLine line, Pointers pointers) {
    if (line.event() != event) {
      return false;
    }
    for (int i = 0; i < values.length; i++) {
      if (!holds(event.fields().get(i), values[i], line.value(i), pointers)) {
        return false;
      }
    }
    forget(pointers);
    return true;
  }

  private boolean holds(Field field, long value, long found, Pointers pointers) {
    if (isPointer(field) && begins(field, value, pointers)) {
      return pointers.bind(field, (int) value, found);
    }
    return found == pointers.of(field, value);
  }

  /** Whether the line is the first that can name what the pointer stands for. */
  private boolean begins(Field field, long value, Pointers pointers) {
    return switch (field) {
      case ENTRY -> event == Event.ALLOC;
      case TABLE -> value != QedDriver.L1 && pointers.of(field, value) == 0;
      default -> false;
    };
  }

  private void forget(Pointers pointers) {
    if (event == Event.COMPLETE) {
      pointers.forgetRequest((int) values[event.indexOf(Field.REQUEST)]);
    }
    if (event == Event.UNREF && values[event.indexOf(Field.REFERENCES)] == 0) {
      pointers.forgetEntry((int) values[event.indexOf(Field.ENTRY)]);
    }
  }

  private static boolean isPointer(Field field) {
    return field == Field.ENTRY || field == Field.TABLE;
  }

  /** The line as the log must have it, with {@code ?} for a pointer that is not known yet. */
  String text(Pointers pointers) {
    StringBuilder line = new StringBuilder(event.shape().name());
    for (int i = 0; i < values.length; i++) {
      Field field = event.fields().get(i);
      boolean unknown = isPointer(field) && begins(field, values[i], pointers);
      line.append(' ').append(field.text()).append(' ');
      line.append(unknown ? "?" : field.notation().format(pointers.of(field, values[i])));
    }
    return line.toString();
  }
}
