package io.l2bench.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/** What a checked cache sees of its callers. */
final class CheckedTableCacheTest {
  private static final int TABLE = 3;

  private final TableCache fifo = Policies.load().parse("fifo").create(2, /* seed= */ 1);
  private final CheckedTableCache cache = new CheckedTableCache(fifo);

  @Test
  void seesAReleaseTooManyOfAnEntryThatAnotherHolds() {
    int mine = cache.commit(cache.allocate(TABLE));
    int theirs = cache.lookup(TABLE);
    cache.release(mine);
    refused(() -> cache.release(mine), "entry %d was given back already", mine);
    cache.access(8);
    cache.access(9);
    assertThat(cache.entry(cache.lookup(TABLE))).as("in use").isEqualTo(cache.entry(theirs));
  }

  @Test
  void seesAStaleReleaseOfASlotInOtherHands() {
    int stale = cache.allocate(TABLE);
    int slot = cache.entry(stale);
    cache.release(stale);
    int theirs = cache.allocate(TABLE + 1);
    assertThat(cache.entry(theirs)).as("the slot is reused").isEqualTo(slot);
    refused(() -> cache.release(stale), "entry %d was given back already", stale);
    refused(() -> cache.commit(stale), "entry %d was given back already", stale);
    assertThat(cache.commit(theirs)).isEqualTo(theirs);
  }

  @Test
  void seesADroppedEntryUsedAgain() {
    int first = cache.allocate(TABLE);
    int second = cache.allocate(TABLE);
    cache.commit(first);
    int used = cache.commit(second);
    assertThat(cache.entry(used)).isEqualTo(cache.entry(first));
    refused(() -> cache.release(second), "entry %d was given back already", second);
    cache.release(used);
    cache.release(first);
    assertThat(cache.referencesOut()).isZero();
  }

  @Test
  void seesEntriesThatItNeverMade() {
    cache.commit(cache.allocate(TABLE));
    for (int unknown : new int[] {-1, 1, Integer.MAX_VALUE}) {
      refused(() -> cache.commit(unknown), "entry %d was never handed out", unknown);
      refused(() -> cache.release(unknown), "entry %d was never handed out", unknown);
    }
  }

  @Test
  void seesASecondCommit() {
    int entry = cache.commit(cache.allocate(TABLE));
    refused(() -> cache.commit(entry), "entry %d (table 3) is committed already", entry);
  }

  @Test
  void seesUseAfterFree() {
    int committed = cache.commit(cache.allocate(TABLE));
    int outside = cache.allocate(TABLE + 1);
    cache.free();
    assertThat(cache.size()).isZero();
    String message = "entry %d (table 3) is void: the cache was freed";
    refused(() -> cache.release(committed), message, committed);
    refused(() -> cache.commit(committed), message, committed);
    assertThat(cache.referencesOut()).isOne();
    cache.release(cache.commit(outside));
    assertThat(cache.referencesOut()).isZero();
  }

  @Test
  void seesTheStepsOfASecondThreadButLetsItRead() throws Exception {
    int entry = cache.commit(cache.allocate(TABLE));
    seenFromAThread(() -> cache.lookup(TABLE));
    seenFromAThread(() -> cache.allocate(TABLE));
    seenFromAThread(() -> cache.commit(entry));
    seenFromAThread(() -> cache.release(entry));
    seenFromAThread(() -> cache.access(TABLE));
    seenFromAThread(() -> cache.expect(new int[] {TABLE}, 0, 1));
    seenFromAThread(cache::free);
    assertThat(elsewhere(cache::size)).isEqualTo("nothing");
    assertThat(elsewhere(cache::counts)).isEqualTo("nothing");
    cache.release(entry);
    assertThat(cache.size()).isOne();
  }

  @Test
  void countsWhatTheCacheCounts() {
    assertThat(cache.access(TABLE)).isFalse();
    assertThat(cache.access(TABLE)).isTrue();
    cache.expect(new int[] {TABLE}, 0, 1);
    assertThat(cache.lookup(TABLE + 1)).isEqualTo(TableCache.MISS);
    assertThat(cache.counts()).isEqualTo(fifo.counts());
    assertThat(cache.counts()).isEqualTo(new CacheCounts(1, 2, 1, 0, 0, 0, 1, 1));
    assertThat(cache.capacity()).isEqualTo(2);
  }

  @Test
  void givesTheNumberOfTheCachesOwnEntry() {
    int reference = cache.commit(cache.allocate(TABLE));
    assertThat(cache.entry(reference)).isEqualTo(fifo.lookup(TABLE)).isPositive();
  }

  private static void seenFromAThread(Runnable step) throws Exception {
    assertThat(elsewhere(step))
        .isEqualTo("cache of thread '%s' is called by 'other'", Thread.currentThread().getName());
  }

  /** What a step throws in another thread. */
  private static String elsewhere(Runnable step) throws InterruptedException {
    FutureTask<Boolean> task = new FutureTask<>(step, true);
    new Thread(task, "other").start();
    try {
      return task.get() ? "nothing" : "";
    } catch (ExecutionException e) {
      return String.valueOf(Objects.requireNonNull(e.getCause()).getMessage());
    }
  }

  private static void refused(Runnable step, String message, int entry) {
    assertThatIllegalStateException().isThrownBy(step::run).withMessage(message, entry);
  }
}
