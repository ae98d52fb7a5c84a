package io.l2bench.workload.synthetic;

/**
 * A number that shapes a synthetic trace, as in {@code zipf:alpha=0.9}.
 *
 * @param name as users write it
 * @param value the default
 * @param least the smallest value accepted
 * @param most the largest value accepted
 * @param whole whether it must be a whole number
 * @param meaning what it sets, in a few words with its unit
 */
public record GeneratorParameter(
    String name, double value, double least, double most, boolean whole, String meaning) {

  /** A whole number from 1. */
  static GeneratorParameter count(String name, long value, long most, String meaning) {
    return new GeneratorParameter(name, value, 1, most, /* whole= */ true, meaning);
  }

  /** Any number of a range. */
  static GeneratorParameter real(
      String name, double value, double least, double most, String meaning) {
    return new GeneratorParameter(name, value, least, most, /* whole= */ false, meaning);
  }

  /** The number of requests. */
  static GeneratorParameter requests(long value) {
    return count(Settings.REQUESTS, value, 1L << 50, "requests");
  }

  /** The number of distinct tables to choose from. */
  static GeneratorParameter tables() {
    return count(Settings.TABLES, 1000, 1 << 30, "tables");
  }

  boolean accepts(double wanted) {
    return least <= wanted && wanted <= most && (!whole || wanted == Math.rint(wanted));
  }

  /** Its name, range and default, as in {@code alpha=0..10 (0.9: exponent)}. */
  @Override
  public String toString() {
    return "%s=%s..%s (%s: %s)".formatted(name, shown(least), shown(most), shown(value), meaning);
  }

  private static String shown(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
