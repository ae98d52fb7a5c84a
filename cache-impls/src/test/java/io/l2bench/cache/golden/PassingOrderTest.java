package io.l2bench.cache.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l2bench.cache.Policies;
import io.l2bench.cache.TableCache;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What PINNING.md says of single policies; what it says of all of them is in PinningTest. */
final class PassingOrderTest {
  private static final Policies POLICIES = Policies.load();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "qed", "fifo", "lru", "lfu", "slru", "clock", "gclock", "2q", "s3-fifo", "arc", "car",
        "lru-2"
      })
  void theOldestIsPassedInUseAndGoesNextOnceReleased(String name) {
    TableCache cache = POLICIES.parse(name).create(3, /* seed= */ 1);
    int held = take(cache, 1);
    cache.access(2);
    cache.access(3);
    cache.access(4);
    assertThat(cached(cache, 4)).containsExactly(1, 3, 4);
    assertThat(cache.counts().skipped()).isEqualTo(1);

    cache.release(held);
    cache.access(5);
    assertThat(cached(cache, 5)).containsExactly(3, 4, 5);
  }

  @Test
  void qcow2TakesTheReleaseForTheLastUse() {
    TableCache cache = POLICIES.parse("qcow2").create(3, /* seed= */ 1);
    int held = take(cache, 1);
    cache.access(2);
    cache.access(3);
    cache.release(held);
    cache.access(4);
    cache.access(5);
    assertThat(cached(cache, 5)).containsExactly(1, 4, 5);
  }

  @Test
  void sievesHandIsPastTheEntryInUseThatItPassed() {
    TableCache cache = POLICIES.parse("sieve").create(3, /* seed= */ 1);
    int held = take(cache, 1);
    cache.access(2);
    cache.access(3);
    cache.access(4);
    cache.release(held);
    cache.access(5);
    assertThat(cached(cache, 5)).containsExactly(1, 4, 5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"clock", "gclock", "sieve"})
  void aMarkLastsWhileTheEntryIsInUse(String name) {
    TableCache cache = POLICIES.parse(name).create(2, /* seed= */ 1);
    int held = take(cache, 1);
    cache.access(1);
    cache.access(2);
    for (int table = 3; table < 10; table++) {
      cache.access(table);
    }
    cache.release(held);
    cache.access(10);
    assertThat(cached(cache, 10)).containsExactly(1, 10);
  }

  @Test
  void mruPassesFromTheNewestDown() {
    TableCache cache = POLICIES.parse("mru").create(3, /* seed= */ 1);
    cache.access(1);
    cache.access(2);
    take(cache, 3);
    cache.access(4);
    assertThat(cached(cache, 4)).containsExactly(1, 3, 4);
    assertThat(cache.counts().skipped()).isEqualTo(1);
  }

  @Test
  void aProtectedVictimLeavesItsPlaceInTheSegment() {
    TableCache cache = POLICIES.parse("slru").create(3, /* seed= */ 1);
    int held = take(cache, 1);
    for (int table : new int[] {2, 2, 3, 3, 4, 4}) {
      cache.access(table);
    }
    cache.release(held);
    cache.access(5);
    cache.access(6);
    assertThat(cached(cache, 6)).containsExactly(3, 4, 6);
  }

  @Test
  void randomTakesTheOnlyOneThatIsUnused() {
    for (int seed = 0; seed < 20; seed++) {
      TableCache cache = POLICIES.parse("random").create(3, seed);
      take(cache, 1);
      cache.access(2);
      take(cache, 3);
      cache.access(4);
      assertThat(cached(cache, 4)).containsExactly(1, 3, 4);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lirs", "clock-pro"})
  void withTheQueueInUseTheOldestOfTheOthersGoes(String name) {
    TableCache cache = POLICIES.parse(name).create(3, /* seed= */ 1);
    cache.access(1);
    cache.access(2);
    take(cache, 3);
    cache.access(4);
    assertThat(cached(cache, 4)).containsExactly(2, 3, 4);
  }

  @Test
  void tinyLfusDuelIsBetweenEntriesNotInUse() {
    TableCache cache = POLICIES.parse("tinylfu").create(3, /* seed= */ 1);
    take(cache, 1);
    cache.access(2);
    take(cache, 3);
    cache.access(4);
    assertThat(cached(cache, 4)).containsExactly(1, 3, 4);
  }

  /**
   * Two ghosts' returns raise the aim of T1 to two, so T2 is asked first: 1, 2 and 3, all in use.
   */
  @Test
  void carsOtherListGivesTheVictimWhereAllOfTheFirstIsInUse() {
    TableCache cache = POLICIES.parse("car").create(4, /* seed= */ 1);
    for (int table : new int[] {1, 1, 2, 3, 4, 5, 2, 3}) {
      cache.access(table);
    }
    for (int table = 1; table <= 3; table++) {
      assertThat(cache.lookup(table)).isNotEqualTo(TableCache.MISS);
    }
    cache.access(6);
    assertThat(cached(cache, 6)).containsExactly(1, 2, 3, 6);
  }

  /** With 3 in use at the head of the window, 4 duels with 1, wins, and takes its place. */
  @Test
  void tinyLfusWinnerMovesToTheMainArea() {
    TableCache cache = POLICIES.parse("tinylfu:window=0.5").create(4, /* seed= */ 1);
    for (int table = 1; table <= 4; table++) {
      cache.access(table);
    }
    cache.lookup(3);
    cache.access(4);
    cache.access(4);
    cache.access(5);
    assertThat(cached(cache, 5)).containsExactly(2, 3, 4, 5);
    cache.access(6);
    assertThat(cached(cache, 6)).containsExactly(2, 3, 4, 6);
  }

  @Test
  void aReferenceTooManyIsRefusedAndTheEntryStaysInUse() {
    TableCache cache = POLICIES.parse("sieve").create(1, /* seed= */ 1);
    take(cache, 1);
    for (int references = 1; references < 4_194_303; references++) {
      cache.lookup(1);
    }
    assertThatThrownBy(() -> cache.lookup(1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("4194303 references");
    cache.access(2);
    assertThat(isCached(cache, 2)).isTrue();
    assertThat(cache.size()).isEqualTo(2);
  }

  private static int take(TableCache cache, int table) {
    assertThat(cache.lookup(table)).isEqualTo(TableCache.MISS);
    return cache.commit(cache.allocate(table));
  }

  /** The tables up to that one that are cached. Looks each of them up. */
  private static int[] cached(TableCache cache, int last) {
    return IntStream.rangeClosed(1, last).filter(table -> isCached(cache, table)).toArray();
  }

  private static boolean isCached(TableCache cache, int table) {
    int entry = cache.lookup(table);
    if (entry != TableCache.MISS) {
      cache.release(entry);
    }
    return entry != TableCache.MISS;
  }
}
