package io.l2bench.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.inference.MannWhitneyUTest;

/**
 * Measured costs compared with those of a base, as two independent samples.
 *
 * @param ratio of the medians, with an interval that allows for differences between forks
 * @param effect Cliff's delta: -1 if every sample is below every one of the base, 1 if all are
 *     above
 * @param p of the rank-sum test of Mann and Whitney, two-sided, not corrected
 */
public record SampleComparison(Interval ratio, double effect, double p) {

  /**
   * Compares samples, one row a fork.
   *
   * @param samples measured costs above 0
   * @param base the costs to compare with
   * @param seed of the interval's resamples
   */
  public static SampleComparison of(double[][] samples, double[][] base, long seed) {
    Interval ratio = new Bootstrap(seed).ofRatioOfMedians(samples, base);
    double[] x = Arrays.stream(samples).flatMapToDouble(Arrays::stream).toArray();
    double[] y = Arrays.stream(base).flatMapToDouble(Arrays::stream).toArray();
    MannWhitneyUTest.Result test = MannWhitneyUTest.withDefaults().test(x, y);
    double effect = 2 * test.getStatistic() / ((double) x.length * y.length) - 1;
    return new SampleComparison(ratio, effect, test.getPValue());
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
