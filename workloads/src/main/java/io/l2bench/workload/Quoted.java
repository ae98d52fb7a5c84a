package io.l2bench.workload;

/** Text from outside, made fit for a message of one line on a terminal. */
public final class Quoted {
  private static final int LONGEST = 60;

  private Quoted() {}

  /** Printable ASCII in quotes, any other character escaped, cut where it gets long. */
  public static String of(String text) {
    boolean cut = text.length() > LONGEST;
    StringBuilder shown = new StringBuilder("'");
    (cut ? text.substring(0, LONGEST) : text)
        .chars()
        .forEach(unit -> append(shown, (char) unit, unit >= ' ' && unit <= '~'));
    return shown.append(cut ? "...'" : "'").toString();
  }

  /** The whole text, with control characters and invisible ones escaped. */
  public static String escaped(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.chars().forEach(unit -> append(shown, (char) unit, isVisible(unit)));
    return shown.toString();
  }

  private static boolean isVisible(int unit) {
    return switch (Character.getType(unit)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static void append(StringBuilder shown, char unit, boolean visible) {
    if (visible) {
      shown.append(unit);
      return;
    }
    switch (unit) {
      case '\n' -> shown.append("\\n");
      case '\r' -> shown.append("\\r");
      case '\t' -> shown.append("\\t");
      default -> shown.append((unit > 0xFF ? "\\u%04x" : "\\x%02x").formatted((int) unit));
    }
  }
}
