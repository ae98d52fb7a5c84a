package io.l2bench.statistics;

import java.util.OptionalInt;
import java.util.SplittableRandom;

/**
 * How many pairs a comparison would need. Pairs are drawn, with replacement, from those at hand,
 * and compared as {@link PairedComparison} does; the need is the least number at which four of five
 * drawings show a difference (B. Efron and R. Tibshirani, An Introduction to the Bootstrap, 1993,
 * chapter 25). It trusts the pairs at hand to be like all others, so it is a rough figure.
 */
public final class Power {
  private static final long SEED = 20261127;
  private static final int DRAWINGS = 200;
  private static final int SHOWN = DRAWINGS * 4 / 5;
  private static final int MOST = 400;
  private static final double GROWTH = 1.15;

  private Power() {}

  /**
   * The pairs that are needed, to about 15%; empty above {@value #MOST}.
   *
   * @param costs of the pairs at hand, at least one
   * @param base the costs to compare with, in the same order
   * @param comparisons that a p-value is corrected for
   */
  public static OptionalInt pairsNeeded(double[] costs, double[] base, int comparisons) {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int pairs = MedianInterval.LEAST_VALUES;
        pairs <= MOST;
        pairs = Math.max(pairs + 1, (int) (GROWTH * pairs))) {
      if (isEnough(costs, base, comparisons, pairs, random)) {
        return OptionalInt.of(pairs);
      }
    }
    return OptionalInt.empty();
  }

  /** Whether most drawings show a difference; gives up as soon as too few can. */
  private static boolean isEnough(
      double[] costs, double[] base, int comparisons, int pairs, SplittableRandom random) {
    int shown = 0;
    for (int i = 0; i < DRAWINGS && shown + DRAWINGS - i >= SHOWN; i++) {
      PairedComparison drawn = draw(costs, base, pairs, random);
      double corrected = Math.min(1, comparisons * drawn.p());
      shown += Judgement.of(drawn.ratio(), corrected) == Judgement.NO_DIFFERENCE_SHOWN ? 0 : 1;
    }
    return shown >= SHOWN;
  }

  private static PairedComparison draw(
      double[] costs, double[] base, int pairs, SplittableRandom random) {
    double[] drawnCosts = new double[pairs];
    double[] drawnBase = new double[pairs];
    for (int i = 0; i < pairs; i++) {
      int pair = random.nextInt(costs.length);
      drawnCosts[i] = costs[pair];
      drawnBase[i] = base[pair];
    }
    return PairedComparison.of(drawnCosts, drawnBase);
  }
}
