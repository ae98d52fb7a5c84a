package io.l2bench.check;

import io.l2bench.cache.TableCache;
import io.l2bench.cache.qed.CachedL2Table;
import io.l2bench.cache.qed.L2TableCache;
import io.l2bench.cache.qed.QedCache;
import io.l2bench.driver.ImageMap;

/** The port of QEMU's cache. */
final class PortedCache implements CheckedCache {
  @Override
  public TableCache create(ImageMap image, EntryListener listener) {
    return QedCache.of(L2TableCache.DEFAULT_CAPACITY, image::tableOffset, new Forwarder(listener));
  }

  private record Forwarder(EntryListener listener) implements L2TableCache.Listener {
    @Override
    public void alloc(CachedL2Table entry) {
      listener.alloc(entry.id());
    }

    @Override
    public void find(CachedL2Table entry, int referencesBefore) {
      listener.find(entry.id(), entry.offset(), referencesBefore);
    }

    @Override
    public void unref(CachedL2Table entry, int referencesAfter) {
      listener.unref(entry.id(), referencesAfter);
    }
  }
}
