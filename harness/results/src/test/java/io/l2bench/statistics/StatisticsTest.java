package io.l2bench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against worked examples of the literature, and against counting every case. */
final class StatisticsTest {
  private static final long SEED = 1;

  /** Darwin's maize: crossed less self-fertilized, eighths of an inch (Fisher 1935, section 17). */
  private static final double[] MAIZE = {
    49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48
  };

  @Test
  void signedRankOfDarwinsMaize() {
    SignedRank test = SignedRank.of(MAIZE);
    assertThat(test.positive()).isEqualTo(96);
    assertThat(test.negative()).isEqualTo(24);
    assertThat(test.p()).isCloseTo(0.04126, within(5e-6));
    assertThat(test.effect()).isCloseTo(0.6, within(1e-12));
  }

  /** Depression factors before and after a tranquillizer (Hollander, Wolfe 1973, page 29). */
  @Test
  void signedRankOfDepressionScale() {
    double[] before = {1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30};
    double[] after = {0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29};
    SignedRank test =
        SignedRank.of(IntStream.range(0, 9).mapToDouble(i -> before[i] - after[i]).toArray());
    assertThat(test.positive()).isEqualTo(40);
    assertThat(test.p()).isCloseTo(2 * 0.01953, within(1e-5));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void signedRankWithTiesAndZerosCountsEveryChoiceOfSigns(long seed) {
    double[] differences = new SplittableRandom(seed).ints(10, -4, 5).asDoubleStream().toArray();
    SignedRank test = SignedRank.of(differences);
    double[] sizes = Arrays.stream(differences).map(Math::abs).filter(d -> d > 0).toArray();
    double least = Math.min(test.positive(), test.negative());
    long asExtreme =
        IntStream.range(0, 1 << sizes.length)
            .filter(signs -> positiveRanks(sizes, signs) <= least)
            .count();
    assertThat(test.p())
        .isCloseTo(Math.min(1, 2.0 * asExtreme / (1 << sizes.length)), within(1e-12));
  }

  /** The sum of mean ranks of the sizes whose bit is set, by comparing each with each. */
  private static double positiveRanks(double[] sizes, int signs) {
    double sum = 0;
    for (int i = 0; i < sizes.length; i++) {
      double size = sizes[i];
      double below = Arrays.stream(sizes).filter(s -> s < size).count();
      double equal = Arrays.stream(sizes).filter(s -> s == size).count();
      sum += (signs >> i & 1) * (below + (equal + 1) / 2);
    }
    return sum;
  }

  @Test
  void signedRankOfManyPairsAgreesWithTheExactOneOfFewer() {
    double[] hundred =
        IntStream.rangeClosed(1, 100).mapToDouble(i -> i % 3 == 0 ? -i : i).toArray();
    double[] more = Arrays.copyOf(hundred, 101);
    more[100] = 0.5;
    assertThat(SignedRank.of(more).p()).isCloseTo(SignedRank.of(hundred).p(), within(2e-4));
  }

  @Test
  void nothingButEqualPairsShowsNothing() {
    PairedComparison same = PairedComparison.of(new double[] {3, 0, 7}, new double[] {3, 0, 7});
    assertThat(same.equal()).isEqualTo(3);
    assertThat(same.p()).isEqualTo(1);
    assertThat(same.signP()).isEqualTo(1);
    assertThat(same.effect()).isZero();
    assertThat(Judgement.of(same.ratio(), same.p())).isEqualTo(Judgement.NO_DIFFERENCE_SHOWN);
  }

  /** Of 15 plants, two pairs went the other way: (1 + 15 + 105) / 2^14. */
  @Test
  void pairsCountSignsAndTellTheirTest() {
    double[] base = new double[15];
    Arrays.fill(base, 1000);
    double[] costs = IntStream.range(0, 15).mapToDouble(i -> 1000 - MAIZE[i]).toArray();
    PairedComparison pairs = PairedComparison.of(costs, base);
    assertThat(pairs.lower()).isEqualTo(13);
    assertThat(pairs.higher()).isEqualTo(2);
    assertThat(pairs.pairs()).isEqualTo(15);
    assertThat(pairs.signP()).isCloseTo(121 / 16384.0, within(1e-12));
    assertThat(pairs.ratio().estimate()).isCloseTo(976.5 / 1000.5, within(1e-12));
    assertThat(pairs.effect()).isNegative();
  }

  @Test
  void pairsOfDifferentLengthsAreRefused() {
    assertThatThrownBy(() -> PairedComparison.of(new double[3], new double[2]))
        .hasMessageContaining("found 3 and 2");
  }

  @Test
  void fivePairsCannotShowADifferenceAndSixCan() {
    assertThat(PairedComparison.leastP(5)).isEqualTo(0.0625);
    double[] costs = {1, 2, 3, 4, 5, 6};
    double[] base = {11, 22, 33, 44, 55, 66};
    PairedComparison six = PairedComparison.of(costs, base);
    assertThat(six.p()).isEqualTo(PairedComparison.leastP(6));
    assertThat(Judgement.of(six.ratio(), six.p())).isEqualTo(Judgement.BETTER);
    PairedComparison five = PairedComparison.of(Arrays.copyOf(costs, 5), Arrays.copyOf(base, 5));
    assertThat(Judgement.of(five.ratio(), five.p())).isEqualTo(Judgement.NO_DIFFERENCE_SHOWN);
  }

  /** The example of the method's common accounts: 0.01, 0.04, 0.03, 0.005. */
  @Test
  void holmMultipliesTheSmallestMostAndNeverTurnsTheOrder() {
    assertThat(Holm.correct(new double[] {0.01, 0.04, 0.03, 0.005}))
        .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
    assertThat(Holm.correct(new double[] {0.9, 0.8})).containsExactly(1, 1);
    assertThat(Holm.correct(new double[0])).isEmpty();
  }

  /** Permeability of membranes at two ages (Hollander, Wolfe 1973, page 69). */
  @Test
  void samplesOfMembranes() {
    double[] term = {0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46};
    double[] early = {1.15, 0.88, 0.90, 0.74, 1.21};
    SampleComparison compared = SampleComparison.of(term, early);
    assertThat(compared.p()).isCloseTo(2 * 0.1272, within(1e-4));
    double[] ratios =
        Arrays.stream(term).flatMap(x -> Arrays.stream(early).map(y -> x / y)).sorted().toArray();
    assertThat(compared.ratio().estimate()).isEqualTo((ratios[24] + ratios[25]) / 2);
    // The table of the test has 8 as the largest statistic that rejects at 5% (Siegel, table K).
    assertThat(compared.ratio().low()).isEqualTo(ratios[8]);
    assertThat(compared.ratio().high()).isEqualTo(ratios[41]);
  }

  /** Thompson's table: of 9 values the second and the eighth, of 20 the sixth and the fifteenth. */
  @Test
  void intervalOfTheMedianIsThatOfTheSignTest() {
    assertThat(MedianInterval.of(new double[] {9, 1, 8, 2, 7, 3, 6, 4, 5}))
        .isEqualTo(new Interval(5, 2, 8));
    assertThat(MedianInterval.of(IntStream.rangeClosed(1, 20).asDoubleStream().toArray()))
        .isEqualTo(new Interval(10.5, 6, 15));
    assertThat(MedianInterval.of(new double[] {3, 1, 2})).isEqualTo(new Interval(2, 1, 3));
    assertThatThrownBy(() -> MedianInterval.of(new double[0])).hasMessageContaining("found none");
  }

  /** Counted over all orders of values below and above: the bounds hold it as often as promised. */
  @Test
  void intervalOfTheMedianHoldsItWith95PercentFromSixValuesOn() {
    for (int count = MedianInterval.LEAST_VALUES; count <= 16; count++) {
      double[] values = new double[count];
      int held = 0;
      for (int above = 0; above < 1 << count; above++) {
        for (int i = 0; i < count; i++) {
          values[i] = (above >> i & 1) == 1 ? 1 + i : -1 - i;
        }
        held += MedianInterval.of(values).contains(0) ? 1 : 0;
      }
      assertThat((double) held / (1 << count)).as("of %d", count).isBetween(0.95, 0.995);
    }
  }

  @Test
  void fewSamplesSpanAllRatios() {
    SampleComparison compared = SampleComparison.of(new double[] {2, 4, 6}, new double[] {1, 2, 3});
    assertThat(compared.ratio()).isEqualTo(new Interval(2, 2 / 3.0, 6));
  }

  /** By simulation: that many samples show the change in nine of ten comparisons, half do not. */
  @Test
  void theSamplesNeededSuffice() {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] many = logNormal(random, 1, 10_000);
    int needed = Replication.needed(many, many, 0.1, 0.05);
    assertThat(needed).isEqualTo(10);
    assertThat(shown(random, needed)).isGreaterThan(0.88);
    assertThat(shown(random, needed / 2)).isLessThan(0.7);
    assertThat(Replication.spread(many, many)).isCloseTo(0.06, within(0.001));
  }

  @Test
  void samplesThatAgreeAreNeededAllTheSame() {
    double[] same = {1, 1, 1};
    assertThat(Replication.needed(same, same, 0.1, 0.05)).isEqualTo(4);
    assertThat(Replication.needed(same, same, 0.1, 0.05 / 20)).isEqualTo(6);
    assertThat(Replication.needed(same, same, 0.1, 0.05 / 24)).isEqualTo(7);
  }

  private static double shown(SplittableRandom random, int samples) {
    int trials = 1000;
    return IntStream.range(0, trials)
            .filter(
                trial ->
                    SampleComparison.of(
                                logNormal(random, 1.1, samples), logNormal(random, 1, samples))
                            .p()
                        <= 0.05)
            .count()
        / (double) trials;
  }

  private static double[] logNormal(SplittableRandom random, double median, int samples) {
    return IntStream.range(0, samples)
        .mapToDouble(i -> median * Math.exp(0.06 * random.nextGaussian()))
        .toArray();
  }

  @Test
  void aWordOfDifferenceTakesBothWitnesses() {
    Interval below = new Interval(0.8, 0.7, 0.9);
    Interval above = new Interval(1.2, 1.1, 1.3);
    Interval around = new Interval(1.2, 1.0, 1.3);
    assertThat(Judgement.of(below, 0.05)).isEqualTo(Judgement.BETTER);
    assertThat(Judgement.of(above, 0.01)).isEqualTo(Judgement.WORSE);
    assertThat(Judgement.of(below, 0.051)).isEqualTo(Judgement.NO_DIFFERENCE_SHOWN);
    assertThat(Judgement.of(around, 0.01)).isEqualTo(Judgement.NO_DIFFERENCE_SHOWN);
    assertThat(Judgement.values())
        .extracting(Judgement::label)
        .containsExactly("better", "worse", "no difference shown", "cannot tell");
  }

  @Test
  void anIntervalWithItsBoundsTurnedIsRefused() {
    assertThatThrownBy(() -> new Interval(1, 2, 1)).hasMessageContaining("2.0 and 1.0");
  }
}
