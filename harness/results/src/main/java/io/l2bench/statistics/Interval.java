package io.l2bench.statistics;

/**
 * An estimate with its 95% confidence interval.
 *
 * @param estimate of the value
 * @param low lower bound
 * @param high upper bound, at least {@code low}
 */
public record Interval(double estimate, double low, double high) {
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          "interval must have low <= high, found %s and %s".formatted(low, high));
    }
  }

  /** Whether the value lies within the bounds. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}
