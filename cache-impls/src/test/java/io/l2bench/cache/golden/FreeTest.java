package io.l2bench.cache.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.cache.Policies;
import io.l2bench.cache.Policy;
import io.l2bench.cache.TableCache;
import io.l2bench.cache.Trait;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A cache that was emptied. */
final class FreeTest {
  private static final int[] CAPACITIES = {1, 2, 5, 20};

  /** All but those that remember the trace or draw, which a free does not take back. */
  static Stream<Policy> policies() {
    return Policies.load().all().stream()
        .filter(policy -> policy.has(Trait.DETERMINISTIC) && !policy.has(Trait.NEEDS_FUTURE))
        .filter(policy -> !draws(policy));
  }

  /** Whether its seed makes a difference to a policy. */
  private static boolean draws(Policy policy) {
    long misses = misses(policy.create(5, /* seed= */ 0));
    return LongStream.rangeClosed(1, 20).anyMatch(seed -> misses(policy.create(5, seed)) != misses);
  }

  private static long misses(TableCache cache) {
    for (int table : GeneratedTraces.mixed(/* seed= */ 4, 3000)) {
      cache.access(table);
    }
    return cache.counts().misses();
  }

  @ParameterizedTest
  @MethodSource("policies")
  void startsAnewWithoutMarksGhostsOrCounts(Policy policy) {
    for (int capacity : CAPACITIES) {
      TableCache freed = policy.create(capacity, /* seed= */ 1);
      TableCache fresh = policy.create(capacity, /* seed= */ 1);
      for (int table : GeneratedTraces.mixed(/* seed= */ 5, 2000)) {
        freed.access(table);
      }
      freed.free();
      assertThat(freed.size()).as("size").isZero();
      int[] trace = GeneratedTraces.mixed(/* seed= */ 6, 2000);
      for (int i = 0; i < trace.length; i++) {
        assertThat(freed.access(trace[i]))
            .as("hit at lookup %d, capacity %d", i, capacity)
            .isEqualTo(fresh.access(trace[i]));
      }
    }
  }
}
