package io.l2bench.workload.qcow2;

import io.l2bench.workload.BadInputException;
import java.math.BigDecimal;

/** Sizes as QEMU's options write them: {@code 4096}, {@code 64k}, {@code 1.5M}, {@code 0x1000}. */
public final class QemuSize {
  private static final String SUFFIXES = "BKMGTPE";
  private static final int BITS_A_SUFFIX = 10;

  private QemuSize() {}

  /**
   * A size in bytes.
   *
   * @param where it stands, for the message
   * @throws BadInputException if it is none
   */
  public static long parse(String where, String text) {
    try {
      if (text.startsWith("0x")) {
        return Long.parseLong(text, 2, text.length(), 16);
      }
      int last = text.length() - 1;
      int suffix = text.isEmpty() ? -1 : SUFFIXES.indexOf(Character.toUpperCase(text.charAt(last)));
      BigDecimal number = new BigDecimal(suffix < 0 ? text : text.substring(0, last));
      BigDecimal unit = BigDecimal.valueOf(1L << (Math.max(0, suffix) * BITS_A_SUFFIX));
      if (number.signum() >= 0 && number.scale() <= 9 && number.precision() <= 20) {
        return number.multiply(unit).toBigInteger().longValueExact();
      }
    } catch (ArithmeticException | NumberFormatException e) {
      // The message below says what is wanted.
    }
    throw new BadInputException(where, "a size such as 4096, 64k or 1M", "'" + text + "'");
  }
}
