package io.l2bench.statistics;

import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * Percentile intervals from resampling (B. Efron, Bootstrap methods: another look at the jackknife,
 * Annals of Statistics 7, 1979). The same seed gives the same interval.
 */
public final class Bootstrap {
  private static final int RESAMPLES = 10_000;
  private static final double TAIL = 0.025;

  private final SplittableRandom random;

  /** A source of resamples. */
  public Bootstrap(long seed) {
    random = new SplittableRandom(seed);
  }

  /** The median of independent values. */
  public Interval ofMedian(double[] values) {
    requireValues(values.length);
    return interval(median(values), () -> median(resample(values)));
  }

  private static Interval interval(double estimate, Supplier<Double> resampled) {
    double[] estimates =
        Stream.generate(resampled).limit(RESAMPLES).mapToDouble(Double::doubleValue).toArray();
    double[] bounds = Quantile.withDefaults().evaluate(estimates, TAIL, 1 - TAIL);
    return new Interval(estimate, bounds[0], bounds[1]);
  }

  private double[] resample(double[] values) {
    return random.ints(values.length, 0, values.length).mapToDouble(i -> values[i]).toArray();
  }

  private static double median(double[] values) {
    return Median.withDefaults().evaluate(values);
  }

  private static void requireValues(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("an interval needs at least 1 value, found none");
    }
  }
}
