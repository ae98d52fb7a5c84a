package io.l2bench.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.l2bench.bench.Forks.Fork;
import io.l2bench.bench.Forks.Side;
import io.l2bench.results.JmhScore;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ForksTest {
  private static final Contest START = WholeContest.matching("start").get(0);
  private static final Contest SWEEP = WholeContest.matching("sweep").get(0);

  private final Forks forks = new Forks();

  private static JmhScore score(Contest contest, double seconds, double step) {
    return JmhScore.ofFork(contest.label(), seconds, step);
  }

  private void add(Side side, Contest contest, double seconds, double step) {
    forks.add(new Fork(side, contest, score(contest, seconds, step)));
  }

  @Test
  void aForkIsDisturbedIfItsYardstickIsATenthSlowerThanTheFastest() {
    add(Side.A, START, 10, 2);
    add(Side.B, START, 30, 2.3);
    add(Side.A, SWEEP, 10, 2.19);
    add(Side.B, SWEEP, 10, 2.21);
    assertThat(forks.disturbed())
        .extracting(Fork::side, fork -> fork.contest().label())
        .containsExactly(tuple(Side.B, START.label()), tuple(Side.B, SWEEP.label()));
  }

  @Test
  void theMostDisturbedComesFirst() {
    add(Side.A, START, 10, 2);
    add(Side.A, SWEEP, 10, 2.3);
    add(Side.B, START, 10, 2.9);
    add(Side.B, SWEEP, 10, 2.5);
    assertThat(forks.disturbed()).extracting(Fork::side).containsExactly(Side.B, Side.B, Side.A);
  }

  @Test
  void aRepetitionStandsInItsPlaceIfItWasLessDisturbed() {
    add(Side.A, START, 10, 2);
    add(Side.A, START, 12, 3);
    add(Side.A, START, 8, 2);
    Fork disturbed = forks.disturbed().get(0);
    forks.replace(disturbed, score(START, 14, 3.1));
    assertThat(forks.disturbed()).containsExactly(disturbed);
    forks.replace(disturbed, score(START, 14, 2));
    assertThat(forks.disturbed()).isEmpty();
    assertThat(forks.of(Side.A)).hasSize(1);
    assertThat(forks.of(Side.A).get(0).forks()).containsExactly(5, 7, 4);
  }

  @Test
  void eachSideHasItsScoresByContest() {
    add(Side.A, START, 10, 2);
    add(Side.B, START, 12, 2);
    add(Side.A, SWEEP, 14, 2);
    assertThat(forks.of(Side.A))
        .extracting(JmhScore::benchmark)
        .isEqualTo(List.of(START.label(), SWEEP.label()));
    assertThat(forks.of(Side.B)).hasSize(1);
  }
}
