package io.l2bench.cache;

/**
 * A number that tunes a policy, as in {@code s3-fifo:small=0.1}.
 *
 * @param name as users write it
 * @param value the default, the paper's where it names one
 * @param least the smallest value accepted
 * @param most the largest value accepted
 * @param meaning what it sets, in a few words, with the unit
 */
public record Parameter(String name, double value, double least, double most, String meaning) {
  public Parameter {
    if (!(least <= value && value <= most)) {
      throw new IllegalArgumentException(
          "default of %s (%s) must lie between %s and %s".formatted(name, value, least, most));
    }
  }

  /** The value, if it is within the range. */
  double checked(double wanted) {
    if (!(least <= wanted && wanted <= most)) {
      throw new IllegalArgumentException(
          "parameter %s must lie between %s and %s, found %s".formatted(name, least, most, wanted));
    }
    return wanted;
  }
}
