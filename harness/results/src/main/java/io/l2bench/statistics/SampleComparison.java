package io.l2bench.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.inference.MannWhitneyUTest;

/**
 * Measured costs compared with those of a base, as two independent samples. A sample is what may be
 * drawn anew by itself, such as a fork of a JVM; the iterations within a fork are none.
 *
 * @param ratio the median of the ratios of each cost to each of the base (J. L. Hodges, E. L.
 *     Lehmann, Estimates of location based on rank tests, 1963), with the interval that turns the
 *     rank-sum test round; of fewer than four samples a side it spans all ratios
 * @param p of the rank-sum test of Mann and Whitney, two-sided, not corrected
 */
public record SampleComparison(Interval ratio, double p) {
  private static final double NORMAL_975 = 1.959964;

  /**
   * Compares samples.
   *
   * @param samples measured costs above 0
   * @param base the costs to compare with
   */
  public static SampleComparison of(double[] samples, double[] base) {
    double[] ratios =
        Arrays.stream(samples)
            .flatMap(cost -> Arrays.stream(base).map(other -> cost / other))
            .sorted()
            .toArray();
    int outside = outside(samples.length, base.length);
    return new SampleComparison(
        new Interval(
            Median.withDefaults().evaluate(ratios),
            ratios[outside],
            ratios[ratios.length - 1 - outside]),
        MannWhitneyUTest.withDefaults().test(samples, base).getPValue());
  }

  /** The ratios that a 95% interval leaves out at either end. */
  private static int outside(int samples, int base) {
    double pairs = (double) samples * base;
    double deviation = Math.sqrt(pairs * (samples + base + 1) / 12);
    return (int) Math.max(0, Math.floor(pairs / 2 - NORMAL_975 * deviation));
  }

  /**
   * The smallest p-value of samples of these sizes, reached without overlap: two of all the ways to
   * choose one sample from both.
   */
  public static double leastP(int samples, int base) {
    double p = 2;
    for (int i = 1; i <= samples; i++) {
      p *= (double) i / (base + i);
    }
    return Math.min(1, p);
  }
}
