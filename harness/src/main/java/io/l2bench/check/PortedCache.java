package io.l2bench.check;

import io.l2bench.cache.CacheCounts;
import io.l2bench.cache.TableCache;
import io.l2bench.cache.qed.CachedL2Table;
import io.l2bench.cache.qed.L2TableCache;
import io.l2bench.cache.qed.L2TableCache.Edition;
import io.l2bench.driver.ImageMap;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The port of QEMU's cache as the driver uses it there: keyed by the tables' offsets in the image
 * file, which a new table has only once it is in L1.
 */
final class PortedCache implements TableCache {
  /** The cache as it is in QEMU. */
  static final CheckedCache OF_QEMU =
      (image, listener) -> new PortedCache(L2TableCache.DEFAULT_CAPACITY, image, listener);

  private final int capacity;
  private final ImageMap image;
  private final L2TableCache port;
  private @Nullable CachedL2Table[] entries = new CachedL2Table[64];
  private int[] tables = new int[64];
  private long hits;
  private long misses;
  private long commits;
  private int peakSize;

  PortedCache(int capacity, ImageMap image, EntryListener listener) {
    this.capacity = capacity;
    this.image = image;
    this.port = new L2TableCache(capacity, Edition.SKIPS_IN_USE, new Telling(listener));
  }

  private record Telling(EntryListener listener) implements L2TableCache.Listener {
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

  @Override
  public int lookup(int table) {
    CachedL2Table found = port.find(image.tableOffset(table));
    if (found == null) {
      misses++;
      return MISS;
    }
    hits++;
    return found.id();
  }

  @Override
  public int allocate(int table) {
    CachedL2Table entry = port.alloc();
    if (entry.id() >= entries.length) {
      entries = Arrays.copyOf(entries, entries.length * 2);
      tables = Arrays.copyOf(tables, entries.length);
    }
    entries[entry.id()] = entry;
    tables[entry.id()] = table;
    return entry.id();
  }

  @Override
  public int commit(int entry) {
    CachedL2Table offered = entry(entry);
    long offset = image.tableOffset(tables[entry]);
    offered.setOffset(offset);
    commits++;
    port.commit(offered);
    peakSize = Math.max(peakSize, port.size());
    return Objects.requireNonNull(port.find(offset)).id();
  }

  @Override
  public void release(int entry) {
    port.unref(entry(entry));
  }

  @Override
  public void free() {
    port.free();
  }

  @Override
  public int size() {
    return port.size();
  }

  @Override
  public int capacity() {
    return capacity;
  }

  @Override
  public CacheCounts counts() {
    return new CacheCounts(
        hits,
        misses,
        commits,
        port.dropped(),
        port.evictions(),
        port.skipped(),
        peakSize,
        port.peakLive());
  }

  private CachedL2Table entry(int entry) {
    return Objects.requireNonNull(entries[entry]);
  }
}
