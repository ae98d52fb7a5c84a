package io.l2bench.workload.parse;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Numbers in a buffer. Plain digits are read without allocation; a fraction, an exponent (1e6, 1.0)
 * and hexadecimal digits after 0x are read exactly, but more slowly.
 */
final class Decimal {
  private static final long MOST_BEFORE_LAST_DIGIT = Long.divideUnsigned(-1, 10);
  private static final long NANOS_PER_SECOND = 1_000_000_000;
  private static final Pattern SCIENTIFIC =
      Pattern.compile("([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");
  private static final Pattern HEXADECIMAL = Pattern.compile("0[xX][0-9a-fA-F]{1,16}");

  /** The longest number, in characters; it bounds the work for one. */
  private static final int LONGEST = 100;

  private static final int HEXADECIMAL_PREFIX = 2;

  private Decimal() {}

  /** A whole number from 0 to 2^63 - 1. */
  static long nonNegative(byte[] text, int from, int to) {
    long value = unsigned(text, from, to);
    if (value < 0) {
      throw new NumberFormatException("more than 63 bits");
    }
    return value;
  }

  /** A whole number from -2^63 to 2^64 - 1, as its lowest 64 bits. */
  static long bits(byte[] text, int from, int to) {
    if (from == to || text[from] != '-') {
      return unsigned(text, from, to);
    }
    long negated = -unsigned(text, from + 1, to);
    if (negated > 0) {
      throw new NumberFormatException("less than -2^63");
    }
    return negated;
  }

  /** Seconds, with or without a fraction, in whole nanoseconds below 2^63. */
  static long nanos(byte[] text, int from, int to) {
    return nanos(text, from, to, NANOS_PER_SECOND);
  }

  /**
   * A time, with or without a fraction, in whole nanoseconds below 2^63; smaller parts are dropped.
   *
   * @param nanosPerUnit a power of ten, at most that of a second
   */
  static long nanos(byte[] text, int from, int to, long nanosPerUnit) {
    int point = from;
    while (point < to && isDigit(text[point])) {
      point++;
    }
    int end = point;
    long nanos = 0;
    for (long unit = nanosPerUnit / 10; ++end < to && isDigit(text[end]); unit /= 10) {
      nanos += unit * (text[end] - '0');
    }
    if (point == from || (point < to && (text[point] != '.' || end < to))) {
      return exactNanos(text, from, to, nanosPerUnit);
    }
    long units = nonNegative(text, from, point);
    if (units >= Long.MAX_VALUE / nanosPerUnit) {
      throw new NumberFormatException("more than 63 bits of nanoseconds");
    }
    return units * nanosPerUnit + nanos;
  }

  private static long exactNanos(byte[] text, int from, int to, long nanosPerUnit) {
    BigDecimal value = exact(string(text, from, to)).multiply(BigDecimal.valueOf(nanosPerUnit));
    BigInteger nanos = value.toBigInteger();
    if (nanos.bitLength() >= Long.SIZE) {
      throw new NumberFormatException("more than 63 bits of nanoseconds");
    }
    return nanos.longValue();
  }

  private static long unsigned(byte[] text, int from, int to) {
    if (from >= to) {
      throw new NumberFormatException("no digits");
    }
    long value = 0;
    for (int i = from; i < to; i++) {
      if (!isDigit(text[i])) {
        return unusual(string(text, from, to));
      }
      int digit = text[i] - '0';
      if (value >= MOST_BEFORE_LAST_DIGIT || value < 0) {
        requireNoOverflow(value, digit);
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /** A whole number that is not written in digits alone. */
  private static long unusual(String text) {
    if (HEXADECIMAL.matcher(text).matches()) {
      return Long.parseUnsignedLong(text.substring(HEXADECIMAL_PREFIX), 16);
    }
    BigDecimal value = exact(text);
    if (value.stripTrailingZeros().scale() > 0) {
      throw new NumberFormatException("a fraction");
    }
    BigInteger whole = value.toBigInteger();
    if (whole.bitLength() > Long.SIZE) {
      throw new NumberFormatException("more than 64 bits");
    }
    return whole.longValue();
  }

  private static BigDecimal exact(String text) {
    if (text.length() > LONGEST || !SCIENTIFIC.matcher(text).matches()) {
      throw new NumberFormatException("no number");
    }
    return new BigDecimal(text);
  }

  private static String string(byte[] text, int from, int to) {
    return new String(text, from, to - from, StandardCharsets.ISO_8859_1);
  }

  private static boolean isDigit(byte character) {
    return character >= '0' && character <= '9';
  }

  private static void requireNoOverflow(long value, int digit) {
    if (value < 0 || value > MOST_BEFORE_LAST_DIGIT || digit > 5) {
      throw new NumberFormatException("more than 64 bits");
    }
  }
}
