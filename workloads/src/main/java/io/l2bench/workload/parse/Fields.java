package io.l2bench.workload.parse;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.KeyHash;
import io.l2bench.workload.Op;
import io.l2bench.workload.PlainText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The fields of the current line of a text, without the blanks and the quotes around each. To split
 * a line and to read its numbers makes no objects, if they are written in digits alone.
 */
public final class Fields {
  /** The separator of fields between which there are any blanks. */
  public static final char BLANKS = ' ';

  private static final char QUOTE = '"';
  private static final long FNV_OFFSET = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;
  private static final long CHECK_FACTOR = 0x9E3779B97F4A7C15L;
  private static final long SECTOR_BYTES = 512;
  private static final List<String> READ = List.of("R", "READ");
  private static final List<String> WRITE = List.of("W", "WRITE");

  private final Lines lines;
  private char separator;
  private final List<String> names;
  private int[] from = new int[16];
  private int[] to = new int[16];
  private int[] spareFrom = from.clone();
  private int[] spareTo = to.clone();
  private int count;

  /**
   * Fields of lines.
   *
   * @param separator between fields, or BLANKS
   * @param names of the fields, for messages
   */
  Fields(Lines lines, char separator, List<String> names) {
    this.lines = lines;
    this.separator = separator;
    this.names = names;
  }

  /** Changes the separator, from the next split on. */
  public void separateBy(char other) {
    separator = other;
  }

  /** Puts an empty field before all others. */
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

  /** Puts the fields of these places first, in that order. */
  public void arrange(int[] places) {
    if (spareFrom.length < from.length) {
      spareFrom = new int[from.length];
      spareTo = new int[to.length];
    }
    System.arraycopy(from, 0, spareFrom, 0, count);
    System.arraycopy(to, 0, spareTo, 0, count);
    for (int i = 0; i < places.length; i++) {
      from[i] = spareFrom[places[i]];
      to[i] = spareTo[places[i]];
    }
  }

  public int count() {
    return count;
  }

  /** Requires a number of fields; an empty one more may follow, since many tools end lines so. */
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

  /**
   * Whether a field is that text of ASCII, in letters of either case; upper case is to be given.
   */
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

  /** A character of a field, from its first at 0; 0 behind its last. */
  public char letter(int field, int index) {
    int at = from[field] + index;
    return at < to[field] ? (char) (lines.text()[at] & 0xFF) : 0;
  }

  /** A number from 0 to 2^63 - 1. */
  public long number(int field) {
    try {
      return Decimal.nonNegative(lines.text(), from[field], to[field]);
    } catch (NumberFormatException e) {
      throw bad(field, " from 0 to 2^63 - 1");
    }
  }

  /** A key: a number from -2^63 to 2^64 - 1, as its lowest 64 bits. */
  public long key(int field) {
    try {
      return Decimal.bits(lines.text(), from[field], to[field]);
    } catch (NumberFormatException e) {
      throw lines.bad("a number from -2^63 to 2^64 - 1", PlainText.quoted(string(field)));
    }
  }

  /** Joins the fields from one on, so that so many are left in all. */
  public void joinFrom(int field, int left) {
    int surplus = count - left;
    to[field] = to[field + surplus];
    count = left;
    System.arraycopy(from, field + 1 + surplus, from, field + 1, left - field - 1);
    System.arraycopy(to, field + 1 + surplus, to, field + 1, left - field - 1);
  }

  /** Whether any field is a number that {@link #key} reads. */
  public boolean hasKey() {
    for (int i = 0; i < count; i++) {
      if (isKey(i)) {
        return true;
      }
    }
    return false;
  }

  /** The hash of a field's bytes: FNV-1a of 64 bits, mixed. */
  public long hash(int field) {
    long hash = FNV_OFFSET;
    for (int i = from[field]; i < to[field]; i++) {
      hash = (hash ^ (lines.text()[i] & 0xFF)) * FNV_PRIME;
    }
    return KeyHash.of(hash, 0);
  }

  /** Another hash of a field's bytes, which does not depend on {@link #hash}. */
  public long checkHash(int field) {
    long hash = 0;
    for (int i = from[field]; i < to[field]; i++) {
      hash = (hash + lines.text()[i]) * CHECK_FACTOR;
      hash ^= hash >>> 29;
    }
    return KeyHash.of(hash, 1);
  }

  /** Whether a field is a number that {@link #key} reads. */
  public boolean isKey(int field) {
    try {
      Decimal.bits(lines.text(), from[field], to[field]);
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** A number of sectors of 512 bytes, in bytes. */
  public long sectors(int field) {
    return units(field, SECTOR_BYTES);
  }

  /** A number of units, in bytes. */
  public long units(int field, long bytesPerUnit) {
    long units = number(field);
    if (units > Long.MAX_VALUE / bytesPerUnit) {
      long most = Long.MAX_VALUE / bytesPerUnit;
      throw bad(field, " of at most %d units of %d bytes".formatted(most, bytesPerUnit));
    }
    return units * bytesPerUnit;
  }

  /** Seconds, with or without a fraction, in nanoseconds. */
  public long seconds(int field) {
    try {
      return Decimal.nanos(lines.text(), from[field], to[field]);
    } catch (NumberFormatException e) {
      throw bad(field, " in seconds, from 0 to below 2^63 ns");
    }
  }

  /**
   * A time, with or without a fraction, in nanoseconds.
   *
   * @param nanosPerUnit how long its unit is: a power of ten, at most that of a second
   */
  public long time(int field, long nanosPerUnit) {
    try {
      return Decimal.nanos(lines.text(), from[field], to[field], nanosPerUnit);
    } catch (NumberFormatException e) {
      throw bad(field, " from 0 to below 2^63 ns");
    }
  }

  /** A hexadecimal number of at most 8 digits, with 0x before it or not. */
  public int hexadecimal(int field) {
    String text = string(field);
    try {
      return Integer.parseUnsignedInt(text.startsWith("0x") ? text.substring(2) : text, 16);
    } catch (NumberFormatException e) {
      throw bad(field, " in hexadecimal digits");
    }
  }

  /** A read, 0, or a write, 1. */
  public Op readIs0(int field) {
    if (is(field, "0")) {
      return Op.READ;
    }
    if (is(field, "1")) {
      return Op.WRITE;
    }
    throw bad(field, " of 0 (read) or 1 (write)");
  }

  /** A read or a write, by its first letter or its whole word, in either case. */
  public Op readOrWrite(int field) {
    if (isAny(field, READ)) {
      return Op.READ;
    }
    if (isAny(field, WRITE)) {
      return Op.WRITE;
    }
    throw bad(field, " of a read (R) or a write (W)");
  }

  /** Says that a field is not what it should be. */
  public BadInputException bad(int field, String expected) {
    return lines.bad(names.get(field) + expected, PlainText.quoted(string(field)));
  }

  private boolean isAny(int field, List<String> words) {
    return is(field, words.get(0)) || is(field, words.get(1));
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

  /** Where the next field begins; behind the end, if there is none. */
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
