package io.l2bench.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cases small enough to follow by hand, for every registered policy, with its caller checked. */
final class ContractTest {
  private static final int TABLE = 3;
  private static final int[] CAPACITIES = {1, 2, 3, 5, 10, 50};

  static Stream<Policy> all() {
    return Policies.load().all().stream();
  }

  static Stream<Policy> bounded() {
    return all().filter(policy -> !policy.has(Trait.UNBOUNDED));
  }

  static Stream<Policy> growing() {
    return bounded()
        .filter(policy -> policy.has(Trait.PINS) && !policy.has(Trait.SHRINKS_ON_RELEASE));
  }

  static Stream<Policy> shrinkingOnRelease() {
    return all().filter(policy -> policy.has(Trait.SHRINKS_ON_RELEASE));
  }

  static Stream<Policy> boundingUnused() {
    return all().filter(policy -> policy.has(Trait.BOUNDS_UNUSED));
  }

  static Stream<Policy> deterministic() {
    return all().filter(policy -> policy.has(Trait.DETERMINISTIC));
  }

  static Stream<Policy> pinning() {
    return all().filter(policy -> policy.has(Trait.PINS));
  }

  @ParameterizedTest
  @MethodSource("all")
  void missChangesNothingButItsCount(Policy policy) {
    TableCache cache = create(policy, 2, TABLE);
    assertThat(cache.lookup(TABLE)).isEqualTo(TableCache.MISS);
    assertThat(cache.size()).as("size").isZero();
    assertThat(cache.counts()).as("counts").isEqualTo(new CacheCounts(0, 1, 0, 0, 0, 0, 0, 0));
  }

  /** A request in between that holds its table makes both caches skip and grow alike. */
  @ParameterizedTest
  @MethodSource("deterministic")
  void accessIsItsFourStepsInOne(Policy policy) {
    int[] tables = new SplittableRandom(7).ints(4000, 0, 40).map(t -> t * t / 40).toArray();
    for (int capacity : CAPACITIES) {
      TableCache one = create(policy, capacity, tables);
      TableCache four = create(policy, capacity, tables);
      int[] held = {-1, -1};
      for (int i = 0; i < tables.length; i++) {
        assertThat(one.access(tables[i]))
            .as("access %d", i)
            .isEqualTo(inFourSteps(four, tables[i]));
        if (i % 16 == 0) {
          held[0] = swap(one, held[0], tables[i]);
          held[1] = swap(four, held[1], tables[i]);
        }
      }
      assertThat(one.counts()).as("capacity %d", capacity).isEqualTo(four.counts());
    }
  }

  @ParameterizedTest
  @MethodSource("deterministic")
  void tablesToExpectChangeNothing(Policy policy) {
    int[] tables = new SplittableRandom(8).ints(1000, 0, 30).toArray();
    TableCache announced = create(policy, 5, tables);
    TableCache plain = create(policy, 5, tables);
    for (int i = 0; i < tables.length; i++) {
      announced.expect(tables, i, Math.min(i + 8, tables.length));
      assertThat(announced.access(tables[i])).as("access %d", i).isEqualTo(plain.access(tables[i]));
    }
    assertThat(announced.counts()).isEqualTo(plain.counts());
  }

  private static boolean inFourSteps(TableCache cache, int table) {
    int entry = cache.lookup(table);
    if (entry != TableCache.MISS) {
      cache.release(entry);
      return true;
    }
    cache.release(cache.commit(cache.allocate(table)));
    return false;
  }

  /** Gives an entry back, if it is one, and holds that of a table, which is cached. */
  private static int swap(TableCache cache, int held, int table) {
    if (held >= 0) {
      cache.release(held);
    }
    return cache.lookup(table);
  }

  @ParameterizedTest
  @MethodSource("all")
  void ofTwoCommitsOfOneTableTheFirstIsKept(Policy policy) {
    CheckedTableCache cache = create(policy, 2);
    int first = cache.allocate(TABLE);
    int second = cache.allocate(TABLE);
    assertThat(cache.commit(first)).isEqualTo(first);
    assertThat(cache.entry(cache.commit(second))).isEqualTo(cache.entry(first));
    assertThat(cache.size()).as("size").isOne();
    assertThat(cache.counts()).as("counts").isEqualTo(new CacheCounts(0, 0, 2, 1, 0, 0, 1, 2));
  }

  @ParameterizedTest
  @MethodSource("pinning")
  void entriesInUseAreNeverEvicted(Policy policy) {
    int tables = 6;
    CheckedTableCache cache = create(policy, 2, 0, 1, 2, 3, 4, 5);
    int[] held = new int[tables];
    for (int table = 0; table < tables; table++) {
      held[table] = cache.commit(cache.allocate(table));
    }
    assertThat(cache.size()).as("size").isEqualTo(tables);
    for (int table = 0; table < tables; table++) {
      assertThat(cache.entry(cache.lookup(table)))
          .as("entry of table %d", table)
          .isEqualTo(cache.entry(held[table]));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void freeEmptiesACacheWithReferencesOut(Policy policy) {
    TableCache cache = create(policy, 2, TABLE);
    cache.commit(cache.allocate(TABLE));
    cache.free();
    assertThat(cache.size()).as("size").isZero();
    assertThat(cache.lookup(TABLE)).isEqualTo(TableCache.MISS);
    int again = cache.commit(cache.allocate(TABLE));
    cache.release(again);
    assertThat(cache.size()).as("size").isOne();
  }

  @ParameterizedTest
  @MethodSource("growing")
  void cacheGrowsWhileAllIsInUseAndShrinksInALaterCommit(Policy policy) {
    for (int capacity : CAPACITIES) {
      int tables = 2 * capacity + 1;
      TableCache cache = create(policy, capacity, upTo(tables + 1));
      int[] held = commitAll(cache, tables);
      assertThat(cache.size()).as("size").isEqualTo(tables);
      for (int entry : held) {
        cache.release(entry);
      }
      assertThat(cache.size()).as("a release evicts nothing").isEqualTo(tables);
      cache.release(cache.commit(cache.allocate(tables)));
      assertThat(cache.size()).as("size").isEqualTo(capacity);
      assertThat(cache.lookup(tables)).as("the newcomer stays").isNotEqualTo(TableCache.MISS);
    }
  }

  @ParameterizedTest
  @MethodSource("shrinkingOnRelease")
  void releasesBringTheCacheBackToCapacity(Policy policy) {
    for (int capacity : CAPACITIES) {
      int tables = 2 * capacity + 1;
      TableCache cache = create(policy, capacity, upTo(tables));
      for (int entry : commitAll(cache, tables)) {
        cache.release(entry);
      }
      assertThat(cache.size()).as("size").isLessThanOrEqualTo(capacity);
    }
  }

  @ParameterizedTest
  @MethodSource("boundingUnused")
  void entriesInUseComeOnTopOfTheCapacity(Policy policy) {
    int capacity = 10;
    int inUse = 7;
    CheckedTableCache cache = create(policy, capacity, upTo(100));
    commitAll(cache, inUse);
    for (int table = inUse; table < 100; table++) {
      cache.access(table);
      assertThat(cache.size() - inUse).as("unused").isLessThanOrEqualTo(capacity);
    }
    assertThat(cache.size()).isGreaterThan(capacity);
  }

  @ParameterizedTest
  @MethodSource("all")
  void loopOverCapacityTablesMissesOnlyInItsFirstRound(Policy policy) {
    for (int capacity : CAPACITIES) {
      int rounds = 5;
      int[] lookups = new int[rounds * capacity];
      Arrays.setAll(lookups, i -> i % capacity);
      TableCache cache = create(policy, capacity, lookups);
      for (int table : lookups) {
        cache.access(table);
      }
      assertThat(cache.counts().misses()).as("capacity %d", capacity).isEqualTo(capacity);
    }
  }

  @ParameterizedTest
  @MethodSource("bounded")
  void oneAfterTheOtherTheCapacityIsKept(Policy policy) {
    for (int capacity : CAPACITIES) {
      int[] lookups = new int[20 * capacity];
      SplittableRandom random = new SplittableRandom(capacity);
      Arrays.setAll(lookups, i -> random.nextInt(3 * capacity));
      TableCache cache = create(policy, capacity, lookups);
      for (int table : lookups) {
        boolean hit = cache.access(table);
        assertThat(cache.size()).as("size").isLessThanOrEqualTo(capacity);
        assertThat(hit || !policy.has(Trait.ALWAYS_ADMITS) || holds(cache, table))
            .as("table %d is admitted", table)
            .isTrue();
      }
      if (!policy.has(Trait.SHRINKS_ON_RELEASE)) {
        assertThat(cache.counts().peakEntries()).as("peak entries").isEqualTo(capacity);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void eachPolicySaysWhatItIs(Policy policy) {
    PolicyInfo info = policy.info();
    assertThat(info.summary()).as("summary").isNotBlank().hasSizeLessThan(90);
    assertThat(info.details()).as("details").isNotBlank();
    assertThat(info.cost()).as("cost").isNotBlank();
    assertThat(info.source()).as("source").isNotBlank();
  }

  private static boolean holds(TableCache cache, int table) {
    int entry = cache.lookup(table);
    if (entry != TableCache.MISS) {
      cache.release(entry);
    }
    return entry != TableCache.MISS;
  }

  private static int[] commitAll(TableCache cache, int tables) {
    int[] held = new int[tables];
    for (int table = 0; table < tables; table++) {
      held[table] = cache.commit(cache.allocate(table));
    }
    return held;
  }

  private static int[] upTo(int tables) {
    return IntStream.range(0, tables).toArray();
  }

  private static CheckedTableCache create(Policy policy, int capacity, int... lookups) {
    return new CheckedTableCache(policy.create(capacity, /* seed= */ 1, IntBuffer.wrap(lookups)));
  }
}
