package io.l2bench.statistics;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.inference.PValueMethod;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;
import org.apache.commons.statistics.ranking.NaturalRanking;
import org.apache.commons.statistics.ranking.TiesStrategy;

/**
 * Wilcoxon's signed-rank test of paired differences (F. Wilcoxon, Individual comparisons by ranking
 * methods, Biometrics Bulletin 1, 1945). Differences of 0 are left out; equal ones share the mean
 * of their ranks. Up to 100 pairs the p-value is exact, also with ties: counts of policies tie
 * often, and the normal approximation claims too much for a handful of pairs. Costs O(n^3).
 *
 * @param positive sum of the ranks of positive differences
 * @param negative sum of the ranks of negative differences
 * @param p two-sided; 1 without a difference
 */
public record SignedRank(double positive, double negative, double p) {
  private static final int EXACT_PAIRS = 100;

  /** The test of these differences. */
  public static SignedRank of(double[] differences) {
    double[] d = Arrays.stream(differences).filter(x -> x != 0).toArray();
    if (d.length == 0) {
      return new SignedRank(0, 0, 1);
    }
    double[] ranks =
        new NaturalRanking(TiesStrategy.AVERAGE).apply(Arrays.stream(d).map(Math::abs).toArray());
    double positive = sum(d.length, i -> d[i] > 0 ? ranks[i] : 0);
    double negative = sum(d.length, i -> d[i] < 0 ? ranks[i] : 0);
    double p = d.length > EXACT_PAIRS ? approximate(d) : exact(ranks, Math.min(positive, negative));
    return new SignedRank(positive, negative, p);
  }

  /**
   * The matched-pairs rank-biserial correlation: -1 if all differences are negative, 1 if all are
   * positive, 0 without a difference (D. S. Kerby, The simple difference formula, 2014).
   */
  public double effect() {
    double all = positive + negative;
    return all == 0 ? 0 : (positive - negative) / all;
  }

  private static double sum(int n, IntToDoubleFunction term) {
    return IntStream.range(0, n).mapToDouble(term).sum();
  }

  private static double approximate(double[] differences) {
    return WilcoxonSignedRankTest.withDefaults()
        .with(PValueMethod.ASYMPTOTIC)
        .test(differences)
        .getPValue();
  }

  /** Twice the share of all choices of signs whose positive ranks sum to at most {@code least}. */
  private static double exact(double[] ranks, double least) {
    int[] halves = Arrays.stream(ranks).mapToInt(rank -> (int) Math.round(2 * rank)).toArray();
    double[] share = new double[Arrays.stream(halves).sum() + 1];
    share[0] = 1;
    for (int rank : halves) {
      for (int sum = share.length - 1; sum >= 0; sum--) {
        share[sum] = (share[sum] + (sum >= rank ? share[sum - rank] : 0)) / 2;
      }
    }
    return Math.min(1, 2 * sum((int) Math.round(2 * least) + 1, sum -> share[sum]));
  }
}
