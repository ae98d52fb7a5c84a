package io.l2bench.cache.qcow2;

import com.google.auto.service.AutoService;
import io.l2bench.cache.CacheFactory;
import io.l2bench.cache.CacheSettings;
import io.l2bench.cache.PolicyInfo;
import io.l2bench.cache.TableCache;
import io.l2bench.cache.frame.Entries;
import io.l2bench.cache.frame.EvictionOrder;
import io.l2bench.cache.frame.PinnedCache;

/**
 * The order of QEMU's qcow2 table cache as a policy: of the entries not in use, the one released
 * longest ago goes (QEMU 7.2, block/qcow2-cache.c). {@link Qcow2TableCache} is the port.
 *
 * <p>QEMU searches fixed slots for the smallest time of last release; the table's offset says where
 * the search begins. Those times are unique, and an empty slot's is the smallest, so neither the
 * slots nor the start of the search can change the victim; here a list in order of release replaces
 * them. Where QEMU would abort because all slots are in use, the cache grows by one and shrinks in
 * a later commit; replays count the commits that grow it.
 */
final class Qcow2 extends EvictionOrder {
  private static final int RELEASED = 0;

  private final Entries entries;

  private Qcow2(Entries entries) {
    this.entries = entries;
  }

  /** Entries in use are passed over, so their place matters only once they are released. */
  @Override
  protected void hit(int entry) {
    entries.moveToLast(RELEASED, entry);
  }

  @Override
  protected int victim() {
    int victim = entries.firstUnused(RELEASED);
    if (victim != Entries.NONE) {
      entries.unlink(victim);
    }
    return victim;
  }

  @Override
  protected void insert(int entry) {
    entries.addLast(RELEASED, entry);
  }

  private void released(int entry) {
    entries.moveToLast(RELEASED, entry);
  }

  /** Registers {@code qcow2}. */
  @AutoService(CacheFactory.class)
  public static final class Factory implements CacheFactory {
    @Override
    public PolicyInfo info() {
      return PolicyInfo.named("qcow2", "QEMU's qcow2 cache: least recently released goes")
          .details("Like lru one request at a time. Grows where QEMU would abort.")
          .cost("hit O(1), release O(1), miss O(1 + entries in use at the head)")
          .source("QEMU 7.2, block/qcow2-cache.c");
    }

    @Override
    public TableCache create(CacheSettings settings) {
      Entries entries = new Entries(settings.capacity(), /* lists= */ 1);
      Qcow2 order = new Qcow2(entries);
      return new PinnedCache(settings.capacity(), entries, order) {
        @Override
        public void release(int entry) {
          super.release(entry);
          if (!entries.inUse(entry)) {
            order.released(entry);
          }
        }
      };
    }
  }
}
