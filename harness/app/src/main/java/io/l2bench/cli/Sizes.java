package io.l2bench.cli;

import io.l2bench.workload.BadInputException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes as users write them: 4096, 64K, 12MiB, 2G; units are powers of 1024. */
final class Sizes {
  private static final String UNITS = "BKMGTPE";
  private static final Pattern SIZE = Pattern.compile("([0-9]{1,19})(?:([KMGTPE])(?:i?B)?|B)?");

  private Sizes() {}

  /** The bytes that a text means. */
  static long parse(String what, String text) {
    Matcher matcher = SIZE.matcher(text);
    if (!matcher.matches()) {
      throw bad(what, text);
    }
    int power = matcher.group(2) == null ? 0 : UNITS.indexOf(matcher.group(2));
    try {
      return Math.multiplyExact(Long.parseLong(matcher.group(1)), 1L << (10 * power));
    } catch (ArithmeticException | NumberFormatException e) {
      throw new BadInputException(what, "below 8 EiB", "'" + text + "'");
    }
  }

  /** Bytes in the largest unit that divides them. */
  static String format(long bytes) {
    int power = bytes == 0 ? 0 : Math.min(6, Long.numberOfTrailingZeros(bytes) / 10);
    String unit = power == 0 ? "B" : UNITS.charAt(power) + "iB";
    return String.format(Locale.ROOT, "%d %s", bytes >> (10 * power), unit);
  }

  /** Bytes in the largest unit of which there is one, to two decimals at most. */
  static String brief(long bytes) {
    int power = bytes < 1024 ? 0 : Math.min(6, (63 - Long.numberOfLeadingZeros(bytes)) / 10);
    String unit = power == 0 ? "B" : UNITS.charAt(power) + "iB";
    String number = String.format(Locale.ROOT, "%.2f", (double) bytes / (1L << (10 * power)));
    return number.replaceFirst("\\.?0+$", "") + " " + unit;
  }

  private static BadInputException bad(String what, String text) {
    return new BadInputException(what, "a size such as 4096, 64K or 12MiB", "'" + text + "'");
  }
}
