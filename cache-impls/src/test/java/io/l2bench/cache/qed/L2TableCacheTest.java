package io.l2bench.cache.qed;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.cache.Policies;
import io.l2bench.cache.TableCache;
import io.l2bench.cache.qed.L2TableCache.WhenFull;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The rules of the two editions on cases small enough to follow by hand. */
final class L2TableCacheTest {

  @Test
  void oneCommitShrinksTheGrownListToCapacity() {
    L2TableCache cache = new L2TableCache(2, WhenFull.SKIPS_IN_USE, new L2TableCache.Listener() {});
    for (int table = 0; table < 5; table++) {
      commit(cache, table);
      cache.find(table);
    }
    assertThat(cache.size()).isEqualTo(5);
    for (int table = 0; table < 5; table++) {
      CachedL2Table entry = cache.find(table);
      cache.unref(entry);
      cache.unref(entry);
    }
    assertThat(cache.size()).as("a release evicts nothing").isEqualTo(5);
    commit(cache, 5);
    assertThat(cache.size()).isEqualTo(2);
    assertThat(cache.evictions()).isEqualTo(4);
    assertThat(cache.find(4)).as("the youngest stays").isNotNull();
  }

  @Test
  void theFirstEditionEvictsAnEntryInUseThatLivesOnUnfound() {
    TableCache cache = Policies.load().parse("qed-2010").create(1, 0);
    int held = cache.commit(cache.allocate(7));
    int newcomer = cache.commit(cache.allocate(8));
    assertThat(newcomer).as("the held entry keeps its number").isNotEqualTo(held);
    assertThat(cache.lookup(7)).isEqualTo(TableCache.MISS);
    assertThat(cache.size()).isOne();
    assertThat(cache.counts().peakTables()).isEqualTo(2);
    cache.release(held);
    assertThat(cache.allocate(9)).as("free after its last release").isEqualTo(held);
  }

  /** The calls of qed-l2-cache.c that trace, in its order. */
  @Test
  void aDroppedCommitIsHeardStepByStep() {
    List<String> heard = new ArrayList<>();
    L2TableCache cache = new L2TableCache(2, WhenFull.SKIPS_IN_USE, listening(heard));
    commit(cache, 7);
    commit(cache, 7);
    assertThat(heard)
        .containsExactly("alloc 0", "alloc 1", "find 0 of 1", "unref 0 to 1", "unref 1 to 0");
  }

  /** Above 1000 entries an index replaces the search; fifo on the frame is the truth. */
  @Test
  void aLargeCacheFindsWhatItLists() {
    TableCache qed = Policies.load().parse("qed").create(1500, 0);
    TableCache fifo = Policies.load().parse("fifo").create(1500, 0);
    Random random = new Random(5);
    List<int[]> held = new ArrayList<>();
    for (int i = 0; i < 40_000; i++) {
      int table = random.nextInt(6000);
      held.add(new int[] {request(qed, table), request(fifo, table)});
      if (held.size() > (i < 20_000 ? 2000 : 100)) {
        int[] done = held.remove(random.nextInt(held.size()));
        qed.release(done[0]);
        fifo.release(done[1]);
      }
    }
    assertThat(qed.counts()).isEqualTo(fifo.counts());
    assertThat(qed.counts().hits()).isBetween(8000L, 20_000L);
    assertThat(qed.counts().skipped()).isPositive();
  }

  private static int request(TableCache cache, int table) {
    int found = cache.lookup(table);
    return found == TableCache.MISS ? cache.commit(cache.allocate(table)) : found;
  }

  private static L2TableCache.Listener listening(List<String> heard) {
    return new L2TableCache.Listener() {
      @Override
      public void alloc(CachedL2Table entry) {
        heard.add("alloc " + entry.id());
      }

      @Override
      public void find(CachedL2Table entry, int referencesBefore) {
        heard.add("find %d of %d".formatted(entry.id(), referencesBefore));
      }

      @Override
      public void unref(CachedL2Table entry, int referencesAfter) {
        heard.add("unref %d to %d".formatted(entry.id(), referencesAfter));
      }
    };
  }

  private static void commit(L2TableCache cache, long offset) {
    CachedL2Table entry = cache.alloc();
    entry.setOffset(offset);
    cache.commit(entry);
  }
}
