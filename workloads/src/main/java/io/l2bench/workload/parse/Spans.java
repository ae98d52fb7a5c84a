package io.l2bench.workload.parse;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The places of the fields in a text's current line, without the blanks and quotes around them.
 * Splitting a line allocates nothing.
 */
abstract class Spans {
  /** The separator for fields with any number of blanks between them. */
  public static final char BLANKS = ' ';

  private static final char QUOTE = '"';

  /** The text. */
  final Lines lines;

  private char separator;
  private int[] from = new int[16];
  private int[] to = new int[16];
  private int[] spareFrom = from.clone();
  private int[] spareTo = to.clone();
  private int count;

  Spans(Lines lines, char separator) {
    this.lines = lines;
    this.separator = separator;
  }

  /** Changes the separator, from the next split on. */
  public void separateBy(char other) {
    separator = other;
  }

  /** Inserts an empty field before all others. */
  public void insertEmpty() {
    add(0, 0);
    System.arraycopy(from, 0, from, 1, count - 1);
    System.arraycopy(to, 0, to, 1, count - 1);
    from[0] = to[0];
  }

  /** Takes in the current line. */
  public void split() {
    byte[] text = lines.text();
    int end = lines.to();
    count = 0;
    int at = lines.from();
    while (at <= end) {
      int begin = skipBlanks(text, at, end);
      at = endOfField(text, begin, end);
      addUnquoted(text, begin, trimmed(text, begin, at));
      at = separator == BLANKS ? afterBlanks(text, at, end) : at + 1;
    }
  }

  /** Puts the fields of these places first, in that order; place -1 stands for an empty field. */
  public void arrange(int[] places) {
    if (spareFrom.length < from.length) {
      spareFrom = new int[from.length];
      spareTo = new int[to.length];
    }
    System.arraycopy(from, 0, spareFrom, 0, count);
    System.arraycopy(to, 0, spareTo, 0, count);
    for (int i = 0; i < places.length; i++) {
      from[i] = places[i] < 0 ? 0 : spareFrom[places[i]];
      to[i] = places[i] < 0 ? 0 : spareTo[places[i]];
    }
  }

  /** Joins several fields into one, so that a given number is left. */
  public void joinFrom(int field, int left) {
    int surplus = count - left;
    to[field] = to[field + surplus];
    count = left;
    System.arraycopy(from, field + 1 + surplus, from, field + 1, left - field - 1);
    System.arraycopy(to, field + 1 + surplus, to, field + 1, left - field - 1);
  }

  public int count() {
    return count;
  }

  /** Requires a number of fields; one more may follow if empty, since many tools end lines so. */
  public void require(int expected) {
    if (count != expected && !(count == expected + 1 && isEmpty(expected))) {
      throw lines.bad(expected + " columns", count + " columns");
    }
  }

  /** Requires a number of fields, or more. */
  public void requireAtLeast(int expected) {
    if (count < expected) {
      throw lines.bad("at least %d columns".formatted(expected), count + " columns");
    }
  }

  int from(int field) {
    return from[field];
  }

  int to(int field) {
    return to[field];
  }

  public boolean isEmpty(int field) {
    return from[field] == to[field];
  }

  /** A field as text. */
  public String string(int field) {
    return new String(
        lines.text(), from[field], to[field] - from[field], StandardCharsets.ISO_8859_1);
  }

  /** Whether a field is that ASCII text in upper or lower case; the text is given in upper case. */
  public boolean is(int field, String text) {
    int length = to[field] - from[field];
    if (length != text.length()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      int letter = lines.text()[from[field] + i];
      int upper = letter >= 'a' && letter <= 'z' ? letter - 'a' + 'A' : letter;
      if (upper != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** A character of a field, counted from 0; 0 after its last. */
  public char letter(int field, int index) {
    int at = from[field] + index;
    return at < to[field] ? (char) (lines.text()[at] & 0xFF) : 0;
  }

  /** Where the field that begins there ends; a separator between quotes is part of it. */
  private int endOfField(byte[] text, int begin, int end) {
    int at = begin;
    if (separator != BLANKS && begin < end && text[begin] == QUOTE) {
      do {
        at++;
      } while (at < end && text[at] != QUOTE);
      at = at == end ? begin : at;
    }
    while (at < end && !separates(text[at])) {
      at++;
    }
    return at;
  }

  private void addUnquoted(byte[] text, int begin, int end) {
    boolean quoted =
        separator != BLANKS && end - begin > 1 && text[begin] == QUOTE && text[end - 1] == QUOTE;
    add(quoted ? begin + 1 : begin, quoted ? end - 1 : end);
  }

  private boolean separates(byte character) {
    return separator == BLANKS ? isBlank(character) : character == separator;
  }

  private void add(int begin, int end) {
    if (count == from.length) {
      from = Arrays.copyOf(from, count * 2);
      to = Arrays.copyOf(to, count * 2);
    }
    from[count] = begin;
    to[count] = end;
    count++;
  }

  /** Where the next field begins; after the end if there is none. */
  private static int afterBlanks(byte[] text, int from, int end) {
    int at = skipBlanks(text, from, end);
    return at == end ? end + 1 : at;
  }

  private static int skipBlanks(byte[] text, int from, int end) {
    int at = from;
    while (at < end && isBlank(text[at])) {
      at++;
    }
    return at;
  }

  private static int trimmed(byte[] text, int from, int end) {
    int at = end;
    while (at > from && isBlank(text[at - 1])) {
      at--;
    }
    return at;
  }

  private static boolean isBlank(byte character) {
    return character == ' ' || character == '\t';
  }
}
