package io.l2bench.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The need for pairs where it is known. */
final class PowerTest {
  private static double[] costs(int pairs, double lower, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] costs = new double[pairs];
    for (int i = 0; i < pairs; i++) {
      costs[i] =
          random.nextDouble() < lower ? 500 + random.nextInt(400) : 1100 + random.nextInt(400);
    }
    return costs;
  }

  private static double[] base(int pairs) {
    double[] base = new double[pairs];
    Arrays.fill(base, 1000);
    return base;
  }

  /** Six pairs of one sign have p = 1/32; corrected for two comparisons they do not do. */
  @Test
  void wherePairsAlwaysDifferTheTestAloneSetsTheNeed() {
    double[] all = costs(20, 1, 1);
    assertThat(Power.pairsNeeded(all, base(20), 1)).hasValue(6);
    assertThat(Power.pairsNeeded(all, base(20), 2)).hasValue(7);
    assertThat(Power.pairsNeeded(all, base(20), 32)).hasValue(11);
  }

  /**
   * By the sign test 80% of lower costs take some 20 pairs for a power of 0.8, 70% about 50
   * (binomial tables at 0.05, two-sided); ranks and the interval of the median are near it.
   */
  @Test
  void aWeakerDifferenceTakesMorePairs() {
    int strong = Power.pairsNeeded(costs(2000, 0.8, 2), base(2000), 1).orElseThrow();
    int weak = Power.pairsNeeded(costs(2000, 0.7, 3), base(2000), 1).orElseThrow();
    assertThat(strong).isBetween(16, 30);
    assertThat(weak).isBetween(38, 75);
  }

  @Test
  void noNumberIsEnoughWhereThereIsNoDifference() {
    assertThat(Power.pairsNeeded(base(8), base(8), 1)).isEmpty();
    assertThat(Power.pairsNeeded(costs(2000, 0.5, 4), base(2000), 1)).isEmpty();
  }
}
