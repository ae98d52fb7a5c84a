package io.l2bench.cache.qcow2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules on cases small enough to follow by hand. */
final class CacheWorkTest {
  private static final TableKind L2 = TableKind.L2;
  private static final TableKind REFCOUNTS = TableKind.REFCOUNTS;

  private final PortedCaches caches = new PortedCaches(2, 512, 4, 512);

  private List<String> use(TableKind kind, long offset) {
    List<String> done = caches.get(kind, offset, /* readFromDisk= */ true);
    caches.put(kind, offset);
    return done;
  }

  private void change(TableKind kind, long offset) {
    caches.get(kind, offset, /* readFromDisk= */ true);
    caches.markDirty(kind, offset);
    caches.put(kind, offset);
  }

  @Test
  void aMissWritesItsVictimAfterWhatThatDependsOn() {
    change(REFCOUNTS, 1024);
    change(REFCOUNTS, 512);
    change(L2, 2048);
    use(L2, 2560);
    caches.setDependency(L2, REFCOUNTS);
    assertThat(use(L2, 4096))
        .containsExactly(
            "replace L2 0",
            "entry L2 0",
            "flush REFCOUNTS",
            "entry REFCOUNTS 0",
            "WRITE REFCOUNTS 0 1024",
            "entry REFCOUNTS 1",
            "WRITE REFCOUNTS 1 512",
            "FLUSH_FILE",
            "WRITE L2 0 2048",
            "read L2 0",
            "READ L2 0 4096",
            "done L2 0");
    change(L2, 4096);
    assertThat(caches.write(L2)).as("the dependency is gone").doesNotContain("flush REFCOUNTS");
  }

  @Test
  void theFileIsFlushedFirstOnce() {
    change(L2, 512);
    caches.setFlushFirst(L2);
    assertThat(caches.write(L2))
        .containsExactly("flush L2", "entry L2 0", "FLUSH_FILE", "WRITE L2 0 512");
    change(L2, 512);
    assertThat(caches.write(L2)).doesNotContain("FLUSH_FILE");
  }

  @Test
  void turningADependencyRoundFlushesTheOtherCache() {
    change(L2, 512);
    change(REFCOUNTS, 512);
    caches.setDependency(L2, REFCOUNTS);
    assertThat(caches.setDependency(REFCOUNTS, L2))
        .containsExactly(
            "flush REFCOUNTS", "entry REFCOUNTS 0", "WRITE REFCOUNTS 0 512", "FLUSH_FILE");
    assertThat(caches.setDependency(REFCOUNTS, L2)).as("it depends already").isEmpty();
  }

  @Test
  void aNewTableIsNotRead() {
    assertThat(caches.get(L2, 512, /* readFromDisk= */ false))
        .containsExactly("replace L2 0", "read L2 0", "done L2 0");
  }

  @Test
  void theLastReleaseOrdersNotTheGet() {
    caches.get(L2, 512, true);
    caches.get(L2, 1024, true);
    caches.put(L2, 1024);
    caches.put(L2, 512);
    assertThat(use(L2, 1536)).contains("READ L2 1 1536");
  }

  @Test
  void aTableWithAReferenceIsPassedOver() {
    caches.get(L2, 512, true);
    use(L2, 1024);
    assertThat(use(L2, 1536)).contains("READ L2 1 1536");
    assertThat(use(L2, 2048)).contains("READ L2 1 2048");
  }

  @Test
  void aDiscardedTableIsNotWritten() {
    change(L2, 512);
    caches.discard(L2, 512);
    assertThat(caches.write(L2)).containsExactly("flush L2");
    assertThat(use(L2, 512)).contains("READ L2 0 512");
  }

  /** Unused for one whole interval: gone at the second tick after its release at the latest. */
  @Test
  void cleaningEmptiesWhatNobodyUsedForAnInterval() {
    use(L2, 512);
    caches.cleanUnused(L2);
    assertThat(use(L2, 512)).containsExactly("done L2 0");
    change(L2, 1024);
    caches.cleanUnused(L2);
    caches.cleanUnused(L2);
    assertThat(caches.cache(L2).find(512)).isEqualTo(Qcow2TableCache.NONE);
    assertThat(caches.cache(L2).find(1024)).as("dirty").isNotEqualTo(Qcow2TableCache.NONE);
  }

  /** A sweep over more tables than slots: each get misses, in the slot of the table before. */
  @Test
  void sweepsOverManySlots() {
    int slots = 8192;
    List<Integer> replaced = new ArrayList<>();
    CacheWork work = new CacheWork();
    Qcow2TableCache cache =
        new Qcow2TableCache(
            L2,
            slots,
            512,
            new CacheListener() {
              @Override
              public void replaceEntry(TableKind kind, int slot) {
                replaced.add(slot);
              }
            });
    for (long get = 0; get < 100L * (slots + 1); get++) {
      work.get(cache, 512 * (1 + get % (slots + 1)));
      if (work.proceed() != CacheIo.NONE) {
        throw new AssertionError("a read alone");
      }
      cache.put(work.slot());
    }
    assertThat(replaced).hasSize(100 * (slots + 1));
    assertThat(replaced.subList(slots, 2 * slots)).isEqualTo(replaced.subList(0, slots));
  }

  @Test
  void namesTheFaultsOfACaller() {
    CacheWork work = new CacheWork();
    Qcow2TableCache cache = caches.cache(L2);
    assertThatThrownBy(() -> work.get(cache, 513))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("multiple of 512, found 513");
    work.get(cache, 512);
    assertThatThrownBy(() -> work.get(cache, 1024)).hasMessageContaining("not complete");
    work.proceed();
    assertThatThrownBy(() -> cache.discard(512)).hasMessageContaining("in use");
    caches.get(L2, 1024, true);
    assertThatThrownBy(() -> work.get(cache, 1536)).hasMessageContaining("all 2 slots");
    cache.put(work.slot());
    assertThatThrownBy(() -> cache.put(0)).hasMessageContaining("no reference");
    assertThatThrownBy(() -> new Qcow2TableCache(L2, 0, 512, new CacheListener() {}))
        .hasMessageContaining("found 0");
  }
}
