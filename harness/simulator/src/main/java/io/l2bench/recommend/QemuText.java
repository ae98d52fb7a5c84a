package io.l2bench.recommend;

/** Sizes as QEMU's options take them. */
final class QemuText {
  private static final String UNITS = "KMG";

  private QemuText() {}

  /** Bytes in the largest unit that divides them. */
  static String size(long bytes) {
    int power = bytes == 0 ? 0 : Math.min(UNITS.length(), Long.numberOfTrailingZeros(bytes) / 10);
    return (bytes >> (10 * power)) + (power == 0 ? "" : UNITS.substring(power - 1, power));
  }
}
