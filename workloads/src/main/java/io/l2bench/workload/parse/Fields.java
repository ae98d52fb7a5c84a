package io.l2bench.workload.parse;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.KeyHash;
import io.l2bench.workload.Op;
import io.l2bench.workload.PlainText;
import java.util.List;

/**
 * The values of the fields of a text's current line. Reading numbers of plain digits allocates
 * nothing.
 */
public final class Fields extends Spans {
  private static final long FNV_OFFSET = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;
  private static final long CHECK_FACTOR = 0x9E3779B97F4A7C15L;
  private static final long SECTOR_BYTES = 512;
  private static final List<String> READ = List.of("R", "READ");
  private static final List<String> WRITE = List.of("W", "WRITE");

  private final List<String> names;

  /**
   * Fields of lines.
   *
   * @param separator between fields, or BLANKS
   * @param names of the fields, for messages
   */
  Fields(Lines lines, char separator, List<String> names) {
    super(lines, separator);
    this.names = names;
  }

  /** A number from 0 to 2^63 - 1. */
  public long number(int field) {
    try {
      return Decimal.nonNegative(lines.text(), from(field), to(field));
    } catch (NumberFormatException e) {
      throw bad(field, " from 0 to 2^63 - 1");
    }
  }

  /** A key: a number from -2^63 to 2^64 - 1, as its lowest 64 bits. */
  public long key(int field) {
    try {
      return Decimal.bits(lines.text(), from(field), to(field));
    } catch (NumberFormatException e) {
      throw lines.bad("a number from -2^63 to 2^64 - 1", PlainText.quoted(string(field)));
    }
  }

  /** Whether any field is a number that {@link #key} reads. */
  public boolean hasKey() {
    for (int i = 0; i < count(); i++) {
      if (isKey(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a field is a number that {@link #key} reads. */
  public boolean isKey(int field) {
    try {
      Decimal.bits(lines.text(), from(field), to(field));
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
      return Decimal.nanos(lines.text(), from(field), to(field));
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
      return Decimal.nanos(lines.text(), from(field), to(field), nanosPerUnit);
    } catch (NumberFormatException e) {
      throw bad(field, " from 0 to below 2^63 ns");
    }
  }

  /** A hexadecimal number of at most 8 digits, with or without 0x. */
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

  /** An error: a field is not what it should be. */
  public BadInputException bad(int field, String expected) {
    return lines.bad(names.get(field) + expected, PlainText.quoted(string(field)));
  }

  private boolean isAny(int field, List<String> words) {
    return is(field, words.get(0)) || is(field, words.get(1));
  }

  /** The hash of a field's bytes: FNV-1a of 64 bits, mixed. */
  public long hash(int field) {
    long hash = FNV_OFFSET;
    for (int i = from(field); i < to(field); i++) {
      hash = (hash ^ (lines.text()[i] & 0xFF)) * FNV_PRIME;
    }
    return KeyHash.of(hash, 0);
  }

  /** Another hash of a field's bytes, which does not depend on {@link #hash}. */
  public long checkHash(int field) {
    long hash = 0;
    for (int i = from(field); i < to(field); i++) {
      hash = (hash + lines.text()[i]) * CHECK_FACTOR;
      hash ^= hash >>> 29;
    }
    return KeyHash.of(hash, 1);
  }
}
