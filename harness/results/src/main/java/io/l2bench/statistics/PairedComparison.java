package io.l2bench.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.inference.BinomialTest;

/**
 * Costs compared with those of a base under the same conditions, in pairs.
 *
 * @param lower pairs that cost less than the base
 * @param higher pairs that cost more
 * @param equal pairs that cost the same
 * @param ratio median of cost over base, with its {@link MedianInterval}
 * @param effect rank-biserial correlation: -1 if every difference is a saving, 1 if none is
 * @param p of {@link SignedRank}, two-sided, not corrected
 * @param signP of the sign test, two-sided, not corrected
 */
public record PairedComparison(
    int lower, int higher, int equal, Interval ratio, double effect, double p, double signP) {

  /**
   * Compares logarithms of ratios, so that each pair weighs the same, whatever its size. Half a
   * unit is added to each cost, so that counts of 0 have a ratio.
   *
   * @param costs at least one, none negative
   * @param base the costs to compare with, in the same order
   */
  public static PairedComparison of(double[] costs, double[] base) {
    if (costs.length != base.length) {
      throw new IllegalArgumentException(
          "pairs need as many costs as base costs, found %d and %d"
              .formatted(costs.length, base.length));
    }
    double[] ratios =
        IntStream.range(0, costs.length)
            .mapToDouble(i -> (costs[i] + 0.5) / (base[i] + 0.5))
            .toArray();
    int lower = (int) Arrays.stream(ratios).filter(ratio -> ratio < 1).count();
    int higher = (int) Arrays.stream(ratios).filter(ratio -> ratio > 1).count();
    SignedRank ranks = SignedRank.of(Arrays.stream(ratios).map(Math::log).toArray());
    return new PairedComparison(
        lower,
        higher,
        ratios.length - lower - higher,
        MedianInterval.of(ratios),
        ranks.effect(),
        ranks.p(),
        BinomialTest.withDefaults().test(lower + higher, lower, 0.5).getPValue());
  }

  /** The number of all pairs. */
  public int pairs() {
    return lower + higher + equal;
  }

  /** The smallest p-value possible with this many pairs: too few pairs cannot show anything. */
  public static double leastP(int pairs) {
    return Math.min(1, 2 * Math.pow(0.5, pairs));
  }
}
