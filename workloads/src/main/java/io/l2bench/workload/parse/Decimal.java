package io.l2bench.workload.parse;

/** Decimal numbers in a buffer, read without making objects. */
final class Decimal {
  private static final long MOST_BEFORE_LAST_DIGIT = Long.divideUnsigned(-1, 10);
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private Decimal() {}

  /** A number from 0 to 2^63 - 1. */
  static long nonNegative(byte[] text, int from, int to) {
    long value = unsigned(text, from, to);
    if (value < 0) {
      throw new NumberFormatException("more than 63 bits");
    }
    return value;
  }

  /** A number from -2^63 to 2^64 - 1, as its lowest 64 bits. */
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
    int point = from;
    while (point < to && text[point] != '.') {
      point++;
    }
    long seconds = nonNegative(text, from, point);
    long fraction = point == to ? 0 : fraction(text, point + 1, to);
    if (seconds >= Long.MAX_VALUE / NANOS_PER_SECOND) {
      throw new NumberFormatException("more than 63 bits of nanoseconds");
    }
    return seconds * NANOS_PER_SECOND + fraction;
  }

  /** Digits behind the point, in nanoseconds; further digits are dropped. */
  private static long fraction(byte[] text, int from, int to) {
    long nanos = 0;
    long unit = NANOS_PER_SECOND;
    for (int i = from; i < to; i++) {
      unit /= 10;
      nanos += unit * digit(text[i]);
    }
    return nanos;
  }

  private static long unsigned(byte[] text, int from, int to) {
    if (from >= to) {
      throw new NumberFormatException("no digits");
    }
    long value = 0;
    for (int i = from; i < to; i++) {
      int digit = digit(text[i]);
      if (value >= MOST_BEFORE_LAST_DIGIT || value < 0) {
        requireNoOverflow(value, digit);
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private static int digit(byte character) {
    int digit = character - '0';
    if (digit < 0 || digit > 9) {
      throw new NumberFormatException("no digit");
    }
    return digit;
  }

  private static void requireNoOverflow(long value, int digit) {
    if (value < 0 || value > MOST_BEFORE_LAST_DIGIT || digit > 5) {
      throw new NumberFormatException("more than 64 bits");
    }
  }
}
