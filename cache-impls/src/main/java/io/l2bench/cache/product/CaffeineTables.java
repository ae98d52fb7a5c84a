package io.l2bench.cache.product;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.RemovalListener;
import com.google.auto.service.AutoService;
import io.l2bench.cache.CacheCounts;
import io.l2bench.cache.CacheFactory;
import io.l2bench.cache.CacheSettings;
import io.l2bench.cache.PolicyInfo;
import io.l2bench.cache.TableCache;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Caffeine behind {@link TableCache}. Caffeine evicts in deferred maintenance. Every call that
 * writes runs it on the calling thread; a hit that writes nothing does not. An entry evicted in use
 * lives on, unfound, until its last release.
 */
class CaffeineTables implements TableCache {
  private final int capacity;
  private final Cache<Integer, Entry> cache;
  private final List<@Nullable Entry> entries = new ArrayList<>();
  private final Deque<Integer> freeIds = new ArrayDeque<>();
  private IntConsumer listener = entry -> {};
  private int live;
  private int peakLive;
  private int peakSize;
  private long hits;
  private long misses;
  private long commits;
  private long dropped;
  private long evictions;

  /** A table's entry. */
  static final class Entry {
    final int id;
    final int table;
    int references = 1;
    boolean cached;
    boolean committed;

    Entry(int id, int table) {
      this.id = id;
      this.table = table;
    }
  }

  /** A cache over the one that {@code builder} makes; the argument listens to its evictions. */
  CaffeineTables(
      int capacity, Function<RemovalListener<Integer, Entry>, Cache<Integer, Entry>> builder) {
    this.capacity = capacity;
    this.cache = builder.apply(this::evicted);
  }

  /** Called when a cached entry gets its first reference. */
  void taken(Entry entry) {}

  /** Called when a cached entry loses its last reference. */
  void given(Entry entry) {}

  @Override
  public int lookup(int table) {
    Entry entry = cache.getIfPresent(TableCache.checked(table));
    if (entry == null) {
      misses++;
      return MISS;
    }
    hits++;
    acquire(entry);
    return entry.id;
  }

  @Override
  public int allocate(int table) {
    TableCache.checked(table);
    Integer reused = freeIds.pollLast();
    int id = reused == null ? entries.size() : reused;
    Entry entry = new Entry(id, table);
    if (reused == null) {
      entries.add(entry);
    } else {
      entries.set(id, entry);
    }
    live++;
    peakLive = Math.max(peakLive, live);
    return id;
  }

  @Override
  public int commit(int number) {
    Entry offered = live(number);
    if (offered == null) {
      throw new IllegalStateException("entry %d is not allocated".formatted(number));
    }
    if (offered.committed) {
      throw new IllegalStateException(
          "entry %d (table %d) is committed already".formatted(number, offered.table));
    }
    commits++;
    Entry cached = cache.getIfPresent(offered.table);
    if (cached != null) {
      dropped++;
      release(number);
      acquire(cached);
      return cached.id;
    }
    offered.committed = true;
    offered.cached = true;
    cache.put(offered.table, offered);
    cache.cleanUp();
    peakSize = Math.max(peakSize, size());
    return number;
  }

  @Override
  public void release(int number) {
    Entry entry = live(number);
    if (entry == null || entry.references == 0) {
      throw new IllegalStateException("entry %d has no reference to release".formatted(number));
    }
    entry.references--;
    if (entry.references > 0) {
      return;
    }
    if (entry.cached) {
      given(entry);
    } else {
      forget(entry);
    }
  }

  @Override
  public void free() {
    for (Entry entry : cache.asMap().values()) {
      forget(entry);
    }
    cache.invalidateAll();
    cache.cleanUp();
  }

  @Override
  public void onEviction(IntConsumer hears) {
    listener = hears;
  }

  @Override
  public int size() {
    return Math.toIntExact(cache.estimatedSize());
  }

  @Override
  public int capacity() {
    return capacity;
  }

  @Override
  public CacheCounts counts() {
    return new CacheCounts(
        hits, misses, commits, dropped, evictions, /* skipped= */ 0, peakSize, peakLive);
  }

  private void acquire(Entry entry) {
    entry.references++;
    if (entry.references == 1) {
      taken(entry);
    }
  }

  /** Puts an entry again, so that Caffeine weighs it anew. */
  final void reweigh(Entry entry) {
    cache.put(entry.table, entry);
    cache.cleanUp();
  }

  private void evicted(@Nullable Integer table, @Nullable Entry entry, RemovalCause cause) {
    if (entry == null) {
      return;
    }
    evictions++;
    entry.cached = false;
    listener.accept(entry.id);
    if (entry.references == 0) {
      forget(entry);
    }
  }

  private void forget(Entry entry) {
    entries.set(entry.id, null);
    freeIds.addLast(entry.id);
    live--;
  }

  private @Nullable Entry live(int number) {
    return number < 0 || number >= entries.size() ? null : entries.get(number);
  }

  /** Registers {@code caffeine}. */
  @AutoService(CacheFactory.class)
  public static final class Factory implements CacheFactory {
    @Override
    public PolicyInfo info() {
      return PolicyInfo.named("caffeine", "Caffeine 3.3.1, W-TinyLFU; may refuse a newcomer")
          .details("An entry evicted in use lives on, unfound, until its last release.")
          .cost("hit and miss O(1) amortized")
          .source("Einziger et al., TinyLFU, ACM TOS 2017")
          .promising();
    }

    @Override
    public TableCache create(CacheSettings settings) {
      return new CaffeineTables(
          settings.capacity(),
          evicted ->
              Caffeine.newBuilder()
                  .executor(Runnable::run)
                  .maximumSize(settings.capacity())
                  .evictionListener(evicted)
                  .build());
    }
  }
}
