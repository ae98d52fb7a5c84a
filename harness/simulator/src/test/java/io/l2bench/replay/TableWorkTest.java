package io.l2bench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.cache.CacheCounts;
import org.junit.jupiter.api.Test;

final class TableWorkTest {
  private static final TableWork SOME = new TableWork(1, 2, 3, 4, 5, 6);
  private static final TableWork MORE = new TableWork(10, 30, 50, 70, 90, 110);

  @Test
  void everyCountOfTwoDisksIsAdded() {
    assertThat(SOME.plus(MORE)).isEqualTo(new TableWork(11, 32, 53, 74, 95, 116));
  }

  @Test
  void everyFigureOfTwoDisksIsAdded() {
    Outcome one = new Outcome(1, 2, CacheCounts.NONE, SOME, 0.5, 3, 4, 5, new Latencies());
    Outcome two = new Outcome(1, 20, CacheCounts.NONE, MORE, 0.25, 30, 40, 50, new Latencies());
    Outcome sum = one.plus(two);
    assertThat(sum.caches()).isEqualTo(2);
    assertThat(sum.requests()).isEqualTo(22);
    assertThat(sum.tables()).isEqualTo(SOME.plus(MORE));
    assertThat(sum.meanEntries()).isEqualTo(0.75);
    assertThat(sum.grown()).isEqualTo(33);
    assertThat(sum.nanosAboveCapacity()).isEqualTo(44);
    assertThat(sum.entriesAboveCapacity()).isEqualTo(55);
  }

  @Test
  void everyCountOfTheWarmUpIsTakenAway() {
    assertThat(MORE.since(SOME)).isEqualTo(new TableWork(9, 28, 47, 66, 85, 104));
  }
}
