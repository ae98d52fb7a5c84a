package io.l2bench.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l2bench.cache.Policies;
import io.l2bench.cache.Policy;
import io.l2bench.cache.Trait;
import io.l2bench.replay.Burst.Phase;
import io.l2bench.replay.Burst.Step;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Growth and shrinking as cache-impls/PINNING.md states them, by what each policy promises. */
final class BurstTest {
  private static final int[] CAPACITIES = {1, 2, 3, 10, 50};
  private static final int[] BURSTS = {1, 2, 7, 50, 51, 150};
  private static final int MISSES = 4;

  static Stream<Policy> all() {
    return Policies.load().all().stream();
  }

  static Stream<Policy> pinning() {
    return all().filter(policy -> policy.has(Trait.PINS));
  }

  static Stream<Policy> shrinkingOnCommit() {
    return pinning().filter(p -> !p.has(Trait.SHRINKS_ON_RELEASE) && !p.has(Trait.UNBOUNDED));
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyStepIsNotedWithWhatIsInFlight(Policy policy) {
    List<Step> steps = Burst.run(policy, 2, 3, 1, /* seed= */ 1);
    assertThat(steps.stream().map(Step::phase).map(Phase::label))
        .containsExactly(
            "lookup", "lookup", "lookup", "commit", "commit", "commit", "release", "release",
            "release", "hit", "hit", "hit", "miss");
    assertThat(steps.stream().map(Step::loading))
        .containsExactly(1, 2, 3, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0);
    assertThat(steps.stream().map(Step::inUse))
        .containsExactly(0, 0, 0, 1, 2, 3, 2, 1, 0, 0, 0, 0, 0);
  }

  @ParameterizedTest
  @MethodSource("pinning")
  void whatIsInUseStays(Policy policy) {
    for (int capacity : CAPACITIES) {
      for (int requests : BURSTS) {
        for (Step step : run(policy, capacity, requests)) {
          assertThat(step.entries())
              .as("%d requests at %d: %s", requests, capacity, step)
              .isGreaterThanOrEqualTo(step.inUse());
        }
      }
    }
  }

  /** Neither a release nor a hit evicts; the first commit that wins evicts all that is too much. */
  @ParameterizedTest
  @MethodSource("shrinkingOnCommit")
  void shrinksInsideTheNextCommitAndNotBefore(Policy policy) {
    for (int capacity : CAPACITIES) {
      for (int requests : BURSTS) {
        int commits = 0;
        for (Step step : run(policy, capacity, requests)) {
          commits += step.phase() == Phase.COMMIT || step.phase() == Phase.MISS ? 1 : 0;
          int expected = step.phase() == Phase.MISS ? Math.min(capacity, commits) : commits;
          assertThat(step.entries())
              .as("%d requests at %d: %s", requests, capacity, step)
              .isEqualTo(expected);
          assertThat(step.evictions()).isEqualTo(commits - expected);
        }
      }
    }
  }

  @Test
  void theCacheOf2010NeverGrowsAndOneThatShrinksOnReleaseDoesSoWithoutACommit() {
    for (int capacity : CAPACITIES) {
      assertThat(run(Policies.load().parse("qed-2010"), capacity, 150))
          .allMatch(step -> step.entries() <= capacity);
      all()
          .filter(policy -> policy.has(Trait.SHRINKS_ON_RELEASE))
          .map(policy -> run(policy, capacity, 150))
          .forEach(
              steps -> {
                assertThat(steps.get(2 * 150 - 1).entries()).isEqualTo(150);
                assertThat(steps.get(3 * 150 - 1).entries()).isEqualTo(capacity);
              });
    }
  }

  @Test
  void aBurstOfNothingIsRefused() {
    Policy lru = Policies.load().parse("lru");
    assertThatThrownBy(() -> Burst.run(lru, 5, 0, 0, 1)).hasMessageContaining("found 0 and 0");
  }

  private static List<Step> run(Policy policy, int capacity, int requests) {
    return Burst.run(policy, capacity, requests, MISSES, /* seed= */ 1);
  }
}
