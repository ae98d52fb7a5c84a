package io.l2bench.cache.opt;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.cache.Policies;
import io.l2bench.cache.Policy;
import io.l2bench.cache.TableCache;
import io.l2bench.cache.Trait;
import io.l2bench.cache.golden.GeneratedTraces;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no policy can beat, one request at a time. */
final class BoundsTest {
  private static final Policies POLICIES = Policies.load();

  @ParameterizedTest
  @CsvSource({"3, 8", "4, 7"})
  void optMissesNoMoreThanTheBestOfAllEvictions(int tables, int length) {
    everyTrace(
        tables,
        length,
        (trace, capacity) ->
            assertThat(misses("opt", capacity, trace))
                .as("%s at capacity %d", Arrays.toString(trace), capacity)
                .isEqualTo(leastMisses(trace, 0, 0, capacity, /* bypass= */ false)));
  }

  /** All traces of that length over that many tables, at capacities 1 to 3. */
  private static void everyTrace(int tables, int length, ObjIntConsumer<int[]> test) {
    int[] trace = new int[length];
    for (int number = 0; number < Math.round(Math.pow(tables, length)); number++) {
      int rest = number;
      for (int i = 0; i < length; i++) {
        trace[i] = rest % tables;
        rest /= tables;
      }
      for (int capacity = 1; capacity <= 3; capacity++) {
        test.accept(trace, capacity);
      }
    }
  }

  /**
   * Tries every eviction; the cached tables are the bits of a set. With bypass, the table just read
   * may be the one to go.
   */
  private static int leastMisses(int[] trace, int from, int cached, int capacity, boolean bypass) {
    if (from == trace.length) {
      return 0;
    }
    int table = 1 << trace[from];
    if ((cached & table) != 0) {
      return leastMisses(trace, from + 1, cached, capacity, bypass);
    }
    int all = cached | table;
    if (Integer.bitCount(all) <= capacity) {
      return 1 + leastMisses(trace, from + 1, all, capacity, bypass);
    }
    int candidates = bypass ? all : cached;
    return 1
        + IntStream.range(0, Integer.SIZE)
            .filter(victim -> (candidates & (1 << victim)) != 0)
            .map(victim -> leastMisses(trace, from + 1, all & ~(1 << victim), capacity, bypass))
            .min()
            .orElseThrow();
  }

  @Test
  void noPolicyThatAlwaysAdmitsBeatsOpt() {
    for (int[] trace : GeneratedTraces.all().values()) {
      for (int capacity : new int[] {1, 2, 3, 5, 10, 50}) {
        long bound = misses("opt", capacity, trace);
        for (Policy policy : POLICIES.all()) {
          if (policy.has(Trait.ALWAYS_ADMITS) && !policy.has(Trait.UNBOUNDED)) {
            assertThat(misses(policy.label(), capacity, trace))
                .as("%s at capacity %d", policy.label(), capacity)
                .isGreaterThanOrEqualTo(bound);
          }
        }
      }
    }
  }

  /** Caffeine may refuse a table, and MIN that may bypass bounds it where opt does not. */
  @Test
  void noPolicyThatMayRefuseBeatsTheOptimumWithBypass() {
    for (int[] trace : GeneratedTraces.all().values()) {
      for (int capacity : new int[] {1, 2, 3, 5, 10, 50}) {
        long bound = missesWithBypass(capacity, trace);
        assertThat(bound).isLessThanOrEqualTo(misses("opt", capacity, trace));
        for (Policy policy : POLICIES.all()) {
          if (!policy.has(Trait.UNBOUNDED)) {
            assertThat(misses(policy.label(), capacity, trace))
                .as("%s at capacity %d", policy.label(), capacity)
                .isGreaterThanOrEqualTo(bound);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"3, 8", "4, 7"})
  void theOptimumWithBypassIsTheBestOfAllChoices(int tables, int length) {
    everyTrace(
        tables,
        length,
        (trace, capacity) ->
            assertThat(missesWithBypass(capacity, trace))
                .as("%s at capacity %d", Arrays.toString(trace), capacity)
                .isEqualTo(leastMisses(trace, 0, 0, capacity, /* bypass= */ true)));
  }

  /** MIN: of the cached tables and the one just read, that with the furthest next use goes. */
  private static long missesWithBypass(int capacity, int[] trace) {
    int[] nextUse = new int[trace.length];
    Map<Integer, Integer> following = new HashMap<>();
    for (int i = trace.length - 1; i >= 0; i--) {
      nextUse[i] = following.getOrDefault(trace[i], Integer.MAX_VALUE);
      following.put(trace[i], i);
    }
    Map<Integer, Integer> cached = new HashMap<>();
    long misses = 0;
    for (int i = 0; i < trace.length; i++) {
      misses += cached.put(trace[i], nextUse[i]) == null ? 1 : 0;
      if (cached.size() > capacity) {
        cached.remove(Collections.max(cached.entrySet(), Map.Entry.comparingByValue()).getKey());
      }
    }
    return misses;
  }

  @ParameterizedTest
  @ValueSource(strings = {"lru", "opt"})
  void aLargerCacheNeverMissesMore(String policy) {
    for (int[] trace : GeneratedTraces.all().values()) {
      long fewest = Long.MAX_VALUE;
      for (int capacity = 1; capacity <= 80; capacity++) {
        long misses = misses(policy, capacity, trace);
        assertThat(misses).as("capacity %d", capacity).isLessThanOrEqualTo(fewest);
        fewest = misses;
      }
    }
  }

  @Test
  void unboundedMissesOnlyFirstUses() {
    for (int[] trace : GeneratedTraces.all().values()) {
      assertThat(misses("unbounded", 1, trace)).isEqualTo(Arrays.stream(trace).distinct().count());
    }
  }

  @Test
  void optCountsLookupsByTableWhateverTheirOrder() {
    IntBuffer future = IntBuffer.wrap(new int[] {1, 2, 3, 2, 1});
    TableCache cache = POLICIES.parse("opt").create(2, /* seed= */ 1, future);
    // Table 2 is looked up first, twice at once: its two lookups are over, 1 has one to come.
    int first = cache.allocate(tableMissed(cache, 2));
    int second = cache.allocate(tableMissed(cache, 2));
    cache.release(cache.commit(first));
    cache.release(cache.commit(second));
    cache.access(1);
    cache.access(3);

    assertThat(cache.lookup(1)).isNotEqualTo(TableCache.MISS);
    assertThat(cache.lookup(2)).isEqualTo(TableCache.MISS);
  }

  @Test
  void optPassesTheFurthestWhileItIsInUse() {
    IntBuffer future = IntBuffer.wrap(new int[] {1, 2, 3, 2, 1});
    TableCache cache = POLICIES.parse("opt").create(2, /* seed= */ 1, future);
    int held = cache.commit(cache.allocate(tableMissed(cache, 1)));
    cache.access(2);
    cache.access(3);

    assertThat(cache.lookup(1)).isEqualTo(held);
    assertThat(cache.lookup(2)).isEqualTo(TableCache.MISS);
    assertThat(cache.counts().skipped()).isEqualTo(1);
  }

  private static int tableMissed(TableCache cache, int table) {
    assertThat(cache.lookup(table)).isEqualTo(TableCache.MISS);
    return table;
  }

  private static long misses(String policy, int capacity, int[] trace) {
    TableCache cache =
        POLICIES.parse(policy).create(capacity, /* seed= */ 1, IntBuffer.wrap(trace));
    for (int table : trace) {
      cache.access(table);
    }
    return cache.counts().misses();
  }
}
