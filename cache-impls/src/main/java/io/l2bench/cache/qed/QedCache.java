package io.l2bench.cache.qed;

import com.google.auto.service.AutoService;
import io.l2bench.cache.CacheCounts;
import io.l2bench.cache.CacheFactory;
import io.l2bench.cache.CacheSettings;
import io.l2bench.cache.PolicyInfo;
import io.l2bench.cache.TableCache;
import io.l2bench.cache.Trait;
import io.l2bench.cache.qed.L2TableCache.WhenFull;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The port behind {@link TableCache}. It is keyed by the tables' offsets; without an image, a
 * table's number serves as its offset.
 */
public final class QedCache implements TableCache {
  private final L2TableCache port;
  private final int capacity;
  private final IntToLongFunction offsets;
  private int[] tables = new int[64];
  private @Nullable CachedL2Table[] entries = new CachedL2Table[64];
  private long hits;
  private long misses;
  private long commits;
  private int peakSize;

  /** Hears the victims; null if nobody does. */
  private @Nullable IntConsumer evicted;

  private QedCache(
      int capacity, WhenFull whenFull, IntToLongFunction offsets, L2TableCache.Listener listener) {
    this.capacity = capacity;
    this.offsets = offsets;
    this.port = new L2TableCache(capacity, whenFull, listener);
  }

  private QedCache(int capacity, WhenFull whenFull) {
    this(capacity, whenFull, table -> table, new L2TableCache.Listener() {});
  }

  /**
   * The cache of a driver's image.
   *
   * @param offsets of a table in the image file, in bytes; asked when a table is looked up and when
   *     it is committed, because a new table gets its offset only by then
   * @param listener of the cache's events
   */
  public static QedCache of(
      int capacity, IntToLongFunction offsets, L2TableCache.Listener listener) {
    return new QedCache(capacity, WhenFull.SKIPS_IN_USE, offsets, listener);
  }

  @Override
  public int lookup(int table) {
    CachedL2Table entry = port.find(offsets.applyAsLong(TableCache.checked(table)));
    if (entry == null) {
      misses++;
      return MISS;
    }
    hits++;
    return entry.id();
  }

  @Override
  public int allocate(int table) {
    TableCache.checked(table);
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
    CachedL2Table offered = held(entry);
    if (offered == null) {
      throw new IllegalStateException("entry %d is not allocated".formatted(entry));
    }
    if (offered.committed()) {
      throw new IllegalStateException(
          "entry %d (table %d) is committed already".formatted(entry, tables[entry]));
    }
    offered.setOffset(offsets.applyAsLong(tables[entry]));
    commits++;
    long before = port.evictions();
    port.commit(offered);
    if (evicted != null && port.evictions() > before) {
      reportEvicted(evicted);
    }
    peakSize = Math.max(peakSize, port.size());
    return Objects.requireNonNull(port.find(offered.offset())).id();
  }

  private void reportEvicted(IntConsumer listener) {
    for (int id = 0; id < entries.length; id++) {
      CachedL2Table entry = entries[id];
      if (entry != null && !entry.listed() && entry.references() == 0) {
        entries[id] = null;
        listener.accept(id);
      }
    }
  }

  /** Costs O(entries) an eviction. One that is evicted in use is heard once nobody uses it. */
  @Override
  public void onEviction(IntConsumer listener) {
    evicted = listener;
  }

  @Override
  public void release(int entry) {
    CachedL2Table held = held(entry);
    if (held == null || held.references() == (held.listed() ? 1 : 0)) {
      throw new IllegalStateException("entry %d has no reference to release".formatted(entry));
    }
    port.unref(held);
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

  /** The live entry of that number, or null. */
  private @Nullable CachedL2Table held(int entry) {
    CachedL2Table held = entry < 0 || entry >= entries.length ? null : entries[entry];
    return held == null || held.references() == 0 ? null : held;
  }

  /** Registers {@code qed}. */
  @AutoService(CacheFactory.class)
  public static final class Factory implements CacheFactory {
    @Override
    public PolicyInfo info() {
      return PolicyInfo.named("qed", "QEMU's QED cache since 2012: FIFO, grows while all is in use")
          .details("The port, function for function; as slow as the original's linear search.")
          .cost("hit and miss O(entries)")
          .source("QEMU 1.1 to 7.2, block/qed-l2-cache.c");
    }

    @Override
    public TableCache create(CacheSettings settings) {
      return new QedCache(settings.capacity(), WhenFull.SKIPS_IN_USE);
    }
  }

  /** Registers {@code qed-2010}. */
  @AutoService(CacheFactory.class)
  public static final class Factory2010 implements CacheFactory {
    @Override
    public PolicyInfo info() {
      return PolicyInfo.named(
              "qed-2010", "QEMU's first QED cache: FIFO, evicts entries in use, too")
          .details("An entry evicted in use lives on, unfound, until its last release.")
          .cost("hit and miss O(entries)")
          .source("QEMU 0.14 to 1.0, block/qed-l2-cache.c")
          .promising(Trait.ALWAYS_ADMITS, Trait.DETERMINISTIC);
    }

    @Override
    public TableCache create(CacheSettings settings) {
      return new QedCache(settings.capacity(), WhenFull.EVICTS_IN_USE);
    }
  }
}
