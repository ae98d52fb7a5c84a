package io.l2bench.cache.linked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l2bench.cache.CacheLadder;
import io.l2bench.cache.Policies;
import io.l2bench.cache.Policy;
import io.l2bench.cache.TableCache;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A ladder misses where a cache of each of its capacities does. */
final class LadderTest {
  private static final List<int[]> CAPACITIES =
      List.of(
          new int[] {1},
          new int[] {50},
          new int[] {1, 2, 3, 4},
          new int[] {3, 10, 11, 200},
          IntStream.rangeClosed(1, CacheLadder.MOST).toArray());

  private static List<Policy> policies() {
    return Policies.load().all().stream()
        .filter(policy -> policy.factory().ladder().isPresent())
        .toList();
  }

  @Test
  void fifoAndLruHaveLadders() {
    assertThat(policies()).extracting(Policy::label).contains("fifo", "lru");
  }

  @ParameterizedTest
  @MethodSource("policies")
  void missesWhereACacheOfEachCapacityDoes(Policy policy) {
    for (int[] capacities : CAPACITIES) {
      for (int tables : new int[] {2, 5, 12, 100, 1000}) {
        Random random = new Random(tables);
        check(
            policy,
            capacities,
            policy.factory().ladder().orElseThrow().make(capacities),
            i -> {
              double skewed = random.nextDouble() * random.nextDouble();
              return (int) (skewed * tables);
            });
      }
    }
  }

  /** Loops and scans, in which each capacity either holds all tables or always misses. */
  @ParameterizedTest
  @MethodSource("policies")
  void missesWhereACacheOfEachCapacityDoesInALoop(Policy policy) {
    int[] capacities = {4, 9, 10, 11, 30};
    for (int length = 1; length <= 32; length++) {
      int loop = length;
      check(
          policy,
          capacities,
          policy.factory().ladder().orElseThrow().make(capacities),
          i -> i < 2000 ? i % loop : i * 7919);
    }
  }

  /** Counts of misses wrap around, rows of forgotten tables are used again. */
  @ParameterizedTest
  @CsvSource({"2147483000, 1000", "-700, 7", "0, 1"})
  void fifoOutlivesItsCounts(int misses, int renewal) {
    int[] capacities = {1, 3, 50};
    Random random = new Random(2026);
    CacheLadder ladder = new FifoLadder(capacities, misses, renewal);
    check(
        Policies.load().parse("fifo"),
        capacities,
        ladder,
        i -> random.nextInt(i < 5000 ? 70 : 9999));
  }

  @Test
  void fifoForgetsTablesThatNoCacheHolds() {
    FifoLadder ladder = new FifoLadder(new int[] {10, 100});
    for (int table = 0; table < 1_000_000; table++) {
      assertThat(ladder.access(table)).isEqualTo(3);
    }
    assertThat(ladder.room()).isLessThan(300);
  }

  /** A table comes back after more misses than an age has room for: half a minute. */
  @Test
  @EnabledIfSystemProperty(named = "thorough", matches = "true")
  void fifoKnowsATableThatComesBackAfterAges() {
    FifoLadder ladder = new FifoLadder(new int[] {1});
    ladder.access(2);
    for (long i = 0; i < (1L << 31) + 1000; i++) {
      ladder.access((int) i & 1);
    }
    assertThat(ladder.access(2)).isEqualTo(1);
  }

  private static void check(
      Policy policy, int[] capacities, CacheLadder ladder, IntUnaryOperator tables) {
    List<TableCache> caches =
        Arrays.stream(capacities).mapToObj(capacity -> policy.create(capacity, 1)).toList();
    for (int i = 0; i < 10_000; i++) {
      int table = tables.applyAsInt(i);
      long expected = 0;
      for (int c = 0; c < capacities.length; c++) {
        expected |= caches.get(c).access(table) ? 0 : 1L << c;
      }
      assertThat(ladder.access(table))
          .as("%s at %s, request %d for table %d", policy, Arrays.toString(capacities), i, table)
          .isEqualTo(expected);
    }
  }

  private static Stream<int[]> refused() {
    return Stream.of(
        new int[] {},
        new int[] {0},
        new int[] {2, 2},
        new int[] {3, 1},
        new int[] {1, CacheLadder.LARGEST + 1},
        IntStream.rangeClosed(1, CacheLadder.MOST + 1).toArray());
  }

  @ParameterizedTest
  @MethodSource("refused")
  void otherCapacitiesAreRefused(int... capacities) {
    assertThatThrownBy(() -> new LruLadder(capacities)).hasMessageContaining("found");
    assertThatThrownBy(() -> new FifoLadder(capacities)).hasMessageContaining("found");
  }

  @Test
  void negativeTablesAreRefused() {
    for (Policy policy : policies()) {
      CacheLadder ladder = policy.factory().ladder().orElseThrow().make(1, 2);
      assertThatThrownBy(() -> ladder.access(-1)).hasMessageContaining("-1");
    }
  }
}
