package io.l2bench.statistics;

import java.util.Arrays;
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

  /**
   * The median of one group of samples over that of another. A group has a row for each fork.
   * Drawing whole forks covers differences between JVMs, drawing within them those between
   * iterations (T. Kalibera, R. Jones, Rigorous benchmarking in reasonable time, ISMM 2013).
   */
  public Interval ofRatioOfMedians(double[][] samples, double[][] base) {
    requireValues(Math.min(flat(samples).length, flat(base).length));
    return interval(
        median(flat(samples)) / median(flat(base)),
        () -> median(flat(resample(samples))) / median(flat(resample(base))));
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

  private double[][] resample(double[][] groups) {
    return random
        .ints(groups.length, 0, groups.length)
        .mapToObj(i -> resample(groups[i]))
        .toArray(double[][]::new);
  }

  private static double[] flat(double[][] groups) {
    return Arrays.stream(groups).flatMapToDouble(Arrays::stream).toArray();
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
