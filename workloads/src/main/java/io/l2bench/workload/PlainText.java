package io.l2bench.workload;

import java.util.function.IntPredicate;

/**
 * Text from outside, made safe to print: one line, of limited length, without the characters that
 * control a terminal.
 */
public final class PlainText {
  /** The longest value that a message repeats, in characters. */
  private static final int BRIEF = 120;

  /** The longest text in quotes, in characters. */
  private static final int LONGEST_QUOTE = 60;

  private static final String CUT = "...";

  private PlainText() {}

  /**
   * A text on one line: line breaks, escape sequences and characters that change the direction of
   * writing are shown by their code, as in {@code \x1b}.
   */
  public static String line(String text) {
    return text.codePoints().allMatch(PlainText::isPlain)
        ? text
        : escaped(text, PlainText::isPlain);
  }

  /** A value as a message repeats it: at most 120 characters, cut in the middle. */
  public static String brief(String text) {
    return cut(text, BRIEF);
  }

  /** Printable ASCII in quotes, other characters by their codes, cut where it gets long. */
  public static String quoted(String text) {
    boolean isLong = text.length() > LONGEST_QUOTE;
    String shown = isLong ? text.substring(0, LONGEST_QUOTE) : text;
    return "'" + escaped(shown, c -> c >= ' ' && c <= '~') + (isLong ? CUT : "") + "'";
  }

  /** A text cut to at most that many characters by leaving out its middle. */
  public static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int tail = (most - CUT.length()) / 3;
    int head = most - CUT.length() - tail;
    return text.substring(0, head) + CUT + text.substring(text.length() - tail);
  }

  private static String escaped(String text, IntPredicate isPlain) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .forEach(
            character -> {
              if (isPlain.test(character)) {
                plain.appendCodePoint(character);
              } else {
                plain.append(code(character));
              }
            });
    return plain.toString();
  }

  private static String code(int character) {
    return switch (character) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> (character < 0x100 ? "\\x%02x" : "\\u%04x").formatted(character);
    };
  }

  private static boolean isPlain(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
