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
  /** All but those that remember the trace or the draws so far, which a free does not take back. */
  static Stream<String> policies() {
    return Policies.load().all().stream()
        .filter(policy -> policy.has(Trait.DETERMINISTIC) && !policy.has(Trait.NEEDS_FUTURE))
        .map(Policy::label)
        .filter(name -> !name.equals("random"));
  }

  @ParameterizedTest
  @MethodSource("policies")
  void startsAnewWithoutMarksGhostsOrCounts(String name) {
    for (int capacity : new int[] {1, 2, 5, 20}) {
      TableCache freed = Policies.load().parse(name).create(capacity, /* seed= */ 1);
      TableCache fresh = Policies.load().parse(name).create(capacity, /* seed= */ 1);
      for (int table : GeneratedTraces.mixed(/* seed= */ 5, 2000)) {
        freed.access(table);
      }
      freed.free();
      assertThat(freed.size()).isZero();
      for (int table : GeneratedTraces.mixed(/* seed= */ 6, 2000)) {
        assertThat(freed.access(table)).isEqualTo(fresh.access(table));
      }
    }
  }
}
