package io.l2bench.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.IntBuffer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Entries that are gone: their numbers come again, and nothing counts them any more. */
final class EntryReuseTest {
  private static final int TABLES = 3000;

  static Stream<Policy> bounded() {
    return Policies.load().all().stream().filter(policy -> !policy.has(Trait.UNBOUNDED));
  }

  static Stream<Policy> deterministic() {
    return Policies.load().all().stream().filter(policy -> policy.has(Trait.DETERMINISTIC));
  }

  static Stream<Policy> growing() {
    return bounded()
        .filter(policy -> policy.has(Trait.PINS) && !policy.has(Trait.SHRINKS_ON_RELEASE));
  }

  /** The evicted, the read in vain, the dropped and, now and then, the freed. */
  @ParameterizedTest
  @MethodSource("bounded")
  void numbersStayNearTheCapacityWhateverComesAndGoes(Policy policy) {
    TableCache cache = create(policy, 5);
    for (int table = 0; table < TABLES; table++) {
      cache.release(cache.allocate(table));
      int first = cache.allocate(table);
      int second = cache.allocate(table);
      assertThat(Math.max(first, second)).as("entry for table %d", table).isLessThan(100);
      int used = cache.commit(first);
      assertThat(cache.commit(second)).isEqualTo(used);
      cache.release(used);
      cache.release(used);
      if (table % 500 == 499) {
        cache.free();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("deterministic")
  void peakCountsWhatIsAliveAtOneTime(Policy policy) {
    TableCache cache = create(policy, 4);
    for (int round = 0; round < 10; round++) {
      commitAndFree(cache, 2);
    }
    assertThat(cache.counts().peakTables()).isEqualTo(3);
    commitAndFree(cache, 4);
    assertThat(cache.counts().peakTables()).isEqualTo(5);
  }

  /** Commits that many tables while one more is being read. */
  private static void commitAndFree(TableCache cache, int tables) {
    int outside = cache.allocate(9);
    cache.release(cache.allocate(8));
    for (int table = 0; table < tables; table++) {
      cache.commit(cache.allocate(table));
    }
    cache.free();
    cache.release(outside);
  }

  @ParameterizedTest
  @MethodSource("bounded")
  void freeLeavesWhatIsBeingReadToItsReader(Policy policy) {
    TableCache cache = create(policy, 3);
    int outside = cache.allocate(0);
    cache.release(cache.allocate(1));
    cache.commit(cache.allocate(2));
    cache.free();
    int[] entries = IntStream.range(3, 8).map(cache::allocate).toArray();
    assertThat(entries).doesNotHaveDuplicates().doesNotContain(outside);
    assertThat(cache.commit(outside)).isEqualTo(outside);
    assertThat(cache.lookup(0)).isEqualTo(outside);
  }

  @ParameterizedTest
  @MethodSource("bounded")
  void aReadThatWasGivenUpCannotBeCommitted(Policy policy) {
    TableCache cache = create(policy, 2);
    int entry = cache.allocate(1);
    cache.release(entry);
    assertThatIllegalStateException()
        .isThrownBy(() -> cache.commit(entry))
        .withMessage("entry %d is not allocated", entry);
    assertThat(cache.size()).isZero();
  }

  @ParameterizedTest
  @MethodSource("growing")
  void aSearchInVainPassesEachEntryOnce(Policy policy) {
    for (int capacity = 1; capacity <= 20; capacity++) {
      TableCache cache = create(policy, capacity);
      for (int table = 0; table < capacity; table++) {
        cache.commit(cache.allocate(table));
      }
      assertThat(cache.counts().skipped()).isZero();
      cache.commit(cache.allocate(capacity));
      assertThat(cache.counts().skipped()).as("capacity %d", capacity).isEqualTo(capacity);
    }
  }

  private static TableCache create(Policy policy, int capacity) {
    int[] future = IntStream.range(0, TABLES).toArray();
    return policy.create(capacity, /* seed= */ 1, IntBuffer.wrap(future));
  }
}
