package io.l2bench.cache.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.cache.Policies;
import io.l2bench.cache.Policy;
import io.l2bench.cache.TableCache;
import io.l2bench.cache.Trait;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A cache that was emptied. */
final class FreeTest {
  private static final int[] CAPACITIES = {1, 2, 5, 20};

  static Stream<Policy> policies() {
    return Policies.load().all().stream()
        .filter(policy -> policy.has(Trait.DETERMINISTIC) && !policy.has(Trait.NEEDS_FUTURE));
  }

  @ParameterizedTest
  @MethodSource("policies")
  void startsAnewWithoutMarksGhostsOrCountsAndDrawsAsAtFirst(Policy policy) {
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
