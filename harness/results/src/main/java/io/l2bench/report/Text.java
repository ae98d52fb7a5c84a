package io.l2bench.report;

import io.l2bench.figure.Numbers;
import java.util.List;
import java.util.Locale;

/** Numbers as people read them. */
final class Text {
  static final String NONE = "–";

  private Text() {}

  /** Words joined as in "a, b and c". */
  static String list(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** A number with as many decimals as its size deserves. */
  static String number(double value) {
    if (!Double.isFinite(value)) {
      return NONE;
    }
    if (value == Math.rint(value)) {
      return count((long) value);
    }
    int decimals = Math.abs(value) < 1 ? 4 : Math.abs(value) < 100 ? 2 : 1;
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }

  /** A number to two decimals; a dash where there is none. */
  static String hundredths(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%,.2f", value) : NONE;
  }

  /** A quotient to three decimals; a dash where the divisor is 0. */
  static String ratio(long value, long reference) {
    return reference == 0 ? NONE : String.format(Locale.ROOT, "%.3f", (double) value / reference);
  }

  /** A share as a percentage, without a sign of zero. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f%%", 100 * share + 0.0).replaceFirst("^-0%$", "0%");
  }

  /** A timing in words. */
  static String timing(String timing) {
    return switch (timing) {
      case Cell.SEQUENTIAL -> "one request at a time";
      case Cell.OPEN -> "at the recorded times";
      case Cell.RECORDED -> "in the recorded order";
      default -> Cell.depth(timing) + " requests in flight";
    };
  }

  /** Memory in the largest unit of which there is one. */
  static String bytes(long bytes) {
    String[] units = {"B", "KiB", "MiB", "GiB", "TiB"};
    double value = bytes;
    int unit = 0;
    while (value >= 1024 && unit < units.length - 1) {
      value /= 1024;
      unit++;
    }
    String number = String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
    return number.replaceFirst("\\.0+$", "") + " " + units[unit];
  }

  /** A duration in ns with its unit; a dash for NaN. */
  static String nanosOrNone(double nanos) {
    return Double.isNaN(nanos) ? NONE : Numbers.nanos(nanos);
  }
}
