package io.l2bench.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The median of independent values, with the narrowest pair of them around it that holds the true
 * median with 95% or more, whatever its distribution (W. R. Thompson, On confidence ranges for the
 * median, Annals of Mathematical Statistics 7, 1936).
 */
public final class MedianInterval {
  /** Of fewer values, smallest and largest hold the median with less than 95%: five with 93.75%. */
  public static final int LEAST_VALUES = 6;

  private static final double TAIL = 0.025;

  private MedianInterval() {}

  /**
   * The interval of some values; of fewer than {@link #LEAST_VALUES}, their range.
   *
   * @param values at least one
   */
  public static Interval of(double[] values) {
    if (values.length < 1) {
      throw new IllegalArgumentException("an interval needs at least 1 value, found none");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int left = leftOut(sorted.length);
    return new Interval(
        Median.withDefaults().evaluate(sorted), sorted[left], sorted[sorted.length - 1 - left]);
  }

  /** How many values lie outside the interval at either end. */
  private static int leftOut(int count) {
    return Math.max(0, BinomialDistribution.of(count, 0.5).inverseCumulativeProbability(TAIL) - 1);
  }
}
