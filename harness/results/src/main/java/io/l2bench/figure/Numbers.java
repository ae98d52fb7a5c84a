package io.l2bench.figure;

import java.util.Locale;

/** Numbers as files and axes have them. */
public final class Numbers {
  private Numbers() {}

  /** A number without a sign of its size. */
  public static String plain(double value) {
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.6g", value).replaceFirst("0+$", "");
  }

  /** A duration in ns with its unit. */
  public static String nanos(double nanos) {
    String[] units = {"ns", "µs", "ms", "s"};
    double value = nanos;
    int unit = 0;
    while (value >= 1000 && unit < units.length - 1) {
      value /= 1000;
      unit++;
    }
    return String.format(Locale.ROOT, value < 10 ? "%.2f %s" : "%.1f %s", value, units[unit]);
  }
}
