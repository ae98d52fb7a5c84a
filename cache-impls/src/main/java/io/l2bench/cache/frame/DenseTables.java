package io.l2bench.cache.frame;

import java.util.Arrays;

/** Arrays by table number, and when such an array is the cheapest map from tables to numbers. */
final class DenseTables {
  /** No number. */
  static final int NONE = Records.NONE;

  /** Up to this many tables an array is always used. */
  private static final int ALWAYS_DENSE = 1 << 14;

  private static final int SPARSE_FACTOR = 10;

  private DenseTables() {}

  /** An empty array, at first for about that many tables. */
  static int[] of(int expected) {
    int[] numbers = new int[Math.min(Math.max(expected, 16), ALWAYS_DENSE)];
    Arrays.fill(numbers, NONE);
    return numbers;
  }

  /** Whether an array that reaches a table would have more than ten places a number. */
  static boolean isWasteful(int table, int numbers) {
    return table >= ALWAYS_DENSE && table / SPARSE_FACTOR > numbers;
  }

  /** A copy with the same numbers, long enough for a table. */
  static int[] grown(int[] numbers, int table) {
    long wanted = Math.max(2L * numbers.length, table + 1L);
    int[] longer = Arrays.copyOf(numbers, (int) Math.min(wanted, Integer.MAX_VALUE - 8));
    Arrays.fill(longer, numbers.length, longer.length, NONE);
    return longer;
  }
}
