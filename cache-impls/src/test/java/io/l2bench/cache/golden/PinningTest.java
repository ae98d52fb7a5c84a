package io.l2bench.cache.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.cache.Policies;
import io.l2bench.cache.Policy;
import io.l2bench.cache.TableCache;
import io.l2bench.cache.Trait;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What PINNING.md says of all pinned policies, beside what InFlightTest shows. */
final class PinningTest {
  private static final int CAPACITY = 5;
  private static final int TABLES = 70;

  static Stream<Policy> pinning() {
    return Policies.load().all().stream()
        .filter(policy -> policy.has(Trait.PINS) && policy.has(Trait.DETERMINISTIC))
        .filter(policy -> !policy.has(Trait.NEEDS_FUTURE));
  }

  static Stream<Policy> evicting() {
    return pinning()
        .filter(policy -> !policy.has(Trait.UNBOUNDED) && !policy.has(Trait.BOUNDS_UNUSED));
  }

  @ParameterizedTest
  @MethodSource("pinning")
  void aReadThatIsGivenUpLeavesNoTrace(Policy policy) {
    int[] trace = GeneratedTraces.mixed(/* seed= */ 11, 3000);
    TableCache disturbed = create(policy);
    TableCache calm = create(policy);
    for (int i = 0; i < trace.length; i++) {
      int other = trace[(i * 7 + 3) % trace.length];
      int entry = disturbed.lookup(other);
      if (entry == TableCache.MISS) {
        disturbed.release(disturbed.allocate(other));
      } else {
        disturbed.release(entry);
        calm.access(other);
      }
      assertThat(disturbed.access(trace[i])).as("lookup %d", i).isEqualTo(calm.access(trace[i]));
    }
  }

  /** The one that would go, held since its last use, is passed, and another one goes. */
  @ParameterizedTest
  @MethodSource("evicting")
  void theNextToGoIsPassedWhileItIsInUse(Policy policy) {
    int victims = 0;
    for (int seed = 1; seed <= 100; seed++) {
      int[] trace = GeneratedTraces.mixed(seed, 40 + seed);
      int[] before = Arrays.copyOf(trace, trace.length - 1);
      Set<Integer> gone = cached(played(policy, before));
      gone.removeAll(cached(played(policy, trace)));
      for (int victim : gone) {
        victims++;
        TableCache cache = create(policy);
        int reference = playHolding(cache, trace, victim);
        assertThat(cache.counts().skipped()).as("skipped, seed %d", seed).isPositive();
        assertThat(cache.size()).as("size, seed %d", seed).isEqualTo(CAPACITY);
        assertThat(cached(cache)).as("cached, seed %d", seed).contains(victim);
        cache.release(reference);
      }
    }
    assertThat(victims).as("victims seen").isGreaterThan(10);
  }

  private static TableCache played(Policy policy, int[] trace) {
    TableCache cache = create(policy);
    for (int table : trace) {
      cache.access(table);
    }
    return cache;
  }

  /** Plays a trace; a table that occurs in it is held from its last lookup on. */
  private static int playHolding(TableCache cache, int[] trace, int held) {
    int last = IntStream.range(0, trace.length).filter(i -> trace[i] == held).max().orElseThrow();
    int reference = TableCache.MISS;
    for (int i = 0; i < trace.length; i++) {
      if (i == last) {
        reference = take(cache, held);
      } else {
        cache.access(trace[i]);
      }
    }
    return reference;
  }

  private static int take(TableCache cache, int table) {
    int entry = cache.lookup(table);
    return entry == TableCache.MISS ? cache.commit(cache.allocate(table)) : entry;
  }

  /** The tables that are cached. Looks all of them up. */
  private static Set<Integer> cached(TableCache cache) {
    Set<Integer> cached = new HashSet<>();
    for (int table = 0; table < TABLES; table++) {
      int entry = cache.lookup(table);
      if (entry != TableCache.MISS) {
        cache.release(entry);
        cached.add(table);
      }
    }
    return cached;
  }

  private static TableCache create(Policy policy) {
    return policy.create(CAPACITY, /* seed= */ 1);
  }
}
