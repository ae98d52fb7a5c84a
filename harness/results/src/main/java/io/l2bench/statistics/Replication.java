package io.l2bench.statistics;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.descriptive.Variance;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How many samples it takes to show a difference: the normal approximation with the correction of
 * W. C. Guenther (Sample size formulas for normal theory t tests, 1981).
 */
public final class Replication {
  private static final double POWER = 0.9;

  /** The rank-sum test needs so many times the samples of a t test, if costs are log-normal. */
  private static final double RANKS = Math.PI / 3;

  private Replication() {}

  /**
   * The samples that each side needs, so that nine of ten comparisons show a change.
   *
   * @param samples measured costs above 0, from whose spread it is estimated
   * @param base the costs to compare with
   * @param change as a share of the base, such as 0.1
   * @param alpha the largest p-value that counts as evidence
   */
  public static int needed(double[] samples, double[] base, double change, double alpha) {
    NormalDistribution normal = NormalDistribution.of(0, 1);
    double significance = normal.inverseSurvivalProbability(alpha / 2);
    double quantiles = significance + normal.inverseCumulativeProbability(POWER);
    double deviations = spread(samples, base) * quantiles / Math.log1p(change);
    double ofNormal = 2 * deviations * deviations + significance * significance / 4;
    int needed = (int) Math.ceil(RANKS * ofNormal);
    while (SampleComparison.leastP(needed, needed) > alpha) {
      needed++;
    }
    return needed;
  }

  /** The standard deviation of logarithms within groups: about that of the values as a share. */
  public static double spread(double[]... groups) {
    return Math.sqrt(
        Arrays.stream(groups).mapToDouble(Replication::logVariance).average().orElse(0));
  }

  private static double logVariance(double[] values) {
    double[] logs = DoubleStream.of(values).map(Math::log).toArray();
    return logs.length < 2 ? 0 : Variance.of(logs).getAsDouble();
  }
}
