package io.l2bench.workload.format;

/** Decimal numbers in a buffer, read without making objects. */
final class Decimal {
  private static final long MOST_BEFORE_LAST_DIGIT = Long.divideUnsigned(-1, 10);

  private Decimal() {}

  /** A number from 0 to 2^63 - 1. */
  static long nonNegative(char[] text, int from, int to) {
    long value = unsigned(text, from, to);
    if (value < 0) {
      throw new NumberFormatException("more than 63 bits");
    }
    return value;
  }

  /** A number from -2^63 to 2^64 - 1, as its lowest 64 bits. */
  static long bits(char[] text, int from, int to) {
    if (from == to || text[from] != '-') {
      return unsigned(text, from, to);
    }
    long negated = -unsigned(text, from + 1, to);
    if (negated > 0) {
      throw new NumberFormatException("less than -2^63");
    }
    return negated;
  }

  private static long unsigned(char[] text, int from, int to) {
    if (from >= to) {
      throw new NumberFormatException("no digits");
    }
    long value = 0;
    for (int i = from; i < to; i++) {
      int digit = text[i] - '0';
      if (digit < 0 || digit > 9) {
        throw new NumberFormatException("no digit");
      }
      if (overflows(value, digit)) {
        throw new NumberFormatException("more than 64 bits");
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /** Whether another digit makes a number of more than 64 bits. */
  private static boolean overflows(long value, int digit) {
    return value < 0
        || value > MOST_BEFORE_LAST_DIGIT
        || (value == MOST_BEFORE_LAST_DIGIT && digit > 5);
  }
}
