package io.l2bench.cache.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.cache.Policies;
import io.l2bench.cache.Policy;
import io.l2bench.cache.TableCache;
import io.l2bench.cache.Trait;
import java.nio.IntBuffer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Capacities so small that shares of them come to nothing. */
final class LoopTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 10, 50})
  void aLoopOverExactlyTheCapacityMissesOnlyInItsFirstRound(int capacity) {
    int[] trace = IntStream.range(0, 20 * capacity).map(i -> i % capacity).toArray();
    for (Policy policy : Policies.load().all()) {
      if (policy.has(Trait.DETERMINISTIC)) {
        assertThat(misses(policy, capacity, trace)).as(policy.label()).isEqualTo(capacity);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 10, 50})
  void aTableUsedTwiceInARowHits(int capacity) {
    int[] trace = IntStream.range(0, 40 * capacity).map(i -> i / 2).toArray();
    for (Policy policy : Policies.load().all()) {
      if (policy.has(Trait.ALWAYS_ADMITS)) {
        assertThat(misses(policy, capacity, trace)).as(policy.label()).isEqualTo(20L * capacity);
      }
    }
  }

  @Test
  void aGclockThatCountsToOneIsAClock() {
    for (int[] trace : GeneratedTraces.all().values()) {
      Policy clock = Policies.load().parse("clock");
      Policy gclock = Policies.load().parse("gclock:max=1");
      assertThat(misses(gclock, 20, trace)).isEqualTo(misses(clock, 20, trace));
    }
  }

  @Test
  void equalSeedsDrawEqualVictims() {
    int[] trace = GeneratedTraces.mixed(/* seed= */ 4, 3000);
    Policy random = Policies.load().parse("random");
    assertThat(misses(random, 10, trace)).isEqualTo(misses(random, 10, trace));
  }

  private static long misses(Policy policy, int capacity, int[] trace) {
    TableCache cache = policy.create(capacity, /* seed= */ 1, IntBuffer.wrap(trace));
    for (int table : trace) {
      cache.access(table);
    }
    return cache.counts().misses();
  }
}
