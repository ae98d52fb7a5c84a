package io.l2bench.cache.frame;

import java.util.Arrays;

/** When an array by table number is the cheapest map from tables to numbers, and such arrays. */
final class DenseTables {
  /** No number. */
  static final int NONE = Records.NONE;

  /** Up to this many tables an array is always taken. */
  private static final int ALWAYS_DENSE = 1 << 14;

  private static final int SPARSE_FACTOR = 10;

  private DenseTables() {}

  /** An array without numbers, for about that many tables to begin with. */
  static int[] of(int expected) {
    int[] numbers = new int[Math.min(Math.max(expected, 16), ALWAYS_DENSE)];
    Arrays.fill(numbers, NONE);
    return numbers;
  }

  /** Whether an array that reaches a table would have more than ten places a number. */
  static boolean isWasteful(int table, int numbers) {
    return table >= ALWAYS_DENSE && table / SPARSE_FACTOR > numbers;
  }

  /** A longer array with the same numbers that reaches a table. */
  static int[] grown(int[] numbers, int table) {
    long wanted = Math.max(2L * numbers.length, table + 1L);
    int[] longer = Arrays.copyOf(numbers, (int) Math.min(wanted, Integer.MAX_VALUE - 8));
    Arrays.fill(longer, numbers.length, longer.length, NONE);
    return longer;
  }
}
