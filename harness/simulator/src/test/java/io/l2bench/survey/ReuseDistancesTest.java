package io.l2bench.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReuseDistancesTest {
  /** An LRU stack as a list, its last table on top. */
  private static final class Stack {
    private final List<Long> tables = new ArrayList<>();
    private final Histogram distances = new Histogram(3);

    void touch(long table) {
      int at = tables.lastIndexOf(table);
      if (at >= 0) {
        distances.recordValue(tables.size() - 1 - at);
        tables.remove(at);
      }
      tables.add(table);
    }
  }

  /** Enough touches that places are compacted, for many tables and for few. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 100, 3000})
  void distancesAreThoseOfAStack(int tables) {
    SplittableRandom random = new SplittableRandom(tables);
    ReuseDistances reuse = new ReuseDistances(ReuseDistances.MOST);
    Stack stack = new Stack();
    for (int i = 0; i < 30_000; i++) {
      long table = random.nextInt(1 + random.nextInt(tables));
      reuse.touch(0, table);
      stack.touch(table);
    }
    assertThat(reuse.distances().equals(stack.distances)).isTrue();
    assertThat(reuse.distinct()).isEqualTo(stack.tables.size());
    assertThat(reuse.touches()).isEqualTo(30_000);
    assertThat(reuse.stands()).isEqualTo(1);
  }

  @Test
  void disksHaveTablesOfTheirOwn() {
    ReuseDistances reuse = new ReuseDistances(ReuseDistances.MOST);
    for (int disk : new int[] {0, 1, 0, 2}) {
      reuse.touch(disk, 7);
    }
    assertThat(reuse.distinct()).isEqualTo(3);
    assertThat(reuse.touchedOnce()).isEqualTo(2);
    assertThat(reuse.distances().getTotalCount()).isEqualTo(1);
    assertThat(reuse.distances().getMaxValue()).isEqualTo(1);
  }

  /** A loop over n tables has n - 1 others between touches, sampled or not. */
  @Test
  void sampleStandsForTheWhole() {
    int tables = 200_000;
    ReuseDistances reuse = new ReuseDistances(/* most= */ 1 << 12);
    for (int i = 0; i < 4 * tables; i++) {
      reuse.touch(0, i % tables);
    }
    assertThat(reuse.stands()).isEqualTo(64);
    assertThat(reuse.distinct()).isCloseTo(tables, within(tables / 20L));
    assertThat(reuse.touchedOnce()).isZero();
    assertThat(reuse.distances().getValueAtPercentile(50)).isCloseTo(tables, within(tables / 20L));
    assertThat(reuse.distances().getTotalCount()).isCloseTo(3L * tables, within(tables / 5L));
  }

  @Test
  void sampleKeepsWhatWasTouchedOnce() {
    ReuseDistances reuse = new ReuseDistances(/* most= */ 1 << 10);
    for (int i = 0; i < 100_000; i++) {
      reuse.touch(0, i);
    }
    assertThat(reuse.touchedOnce()).isEqualTo(reuse.distinct());
    assertThat(reuse.distinct()).isCloseTo(100_000, within(8_000L));
  }
}
