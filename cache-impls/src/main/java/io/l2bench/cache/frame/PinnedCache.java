package io.l2bench.cache.frame;

import io.l2bench.cache.CacheCounts;
import io.l2bench.cache.TableCache;

/**
 * A table cache that never evicts an entry in use: the part that all such policies share.
 *
 * <p>The rules are those of QED's cache since 2012 (QEMU, block/qed-l2-cache.c): a commit that
 * finds the table cached is dropped; while the cache is full a commit evicts unused entries, as
 * many as needed; when all are in use the cache grows, and shrinks again only inside a later
 * commit. A policy that must see every lookup or release overrides that step.
 */
public class PinnedCache implements TableCache {
  private final int capacity;
  private final Entries entries;
  private final EvictionOrder order;
  private final TableIndex index;
  private int limit;
  private int size;
  private int peakSize;
  private long hits;
  private long misses;
  private long commits;
  private long dropped;
  private long evictions;

  /** A cache over the records that the order was made with. */
  public PinnedCache(int capacity, Entries entries, EvictionOrder order) {
    this.capacity = capacity;
    this.entries = entries;
    this.order = order;
    this.index = new TableIndex(capacity);
    this.limit = entries.limit();
    order.grow(limit);
  }

  @Override
  public int lookup(int table) {
    int entry = index.get(table);
    if (entry == Entries.NONE) {
      misses++;
      return MISS;
    }
    hits++;
    entries.acquire(entry);
    order.hit(entry);
    return entry;
  }

  @Override
  public int allocate(int table) {
    if (table < 0) {
      throw new IllegalArgumentException("table must not be negative, found " + table);
    }
    int entry = entries.allocate(table);
    if (entry >= limit) {
      limit = entries.limit();
      order.grow(limit);
    }
    return entry;
  }

  @Override
  public int commit(int entry) {
    entries.requireOutside(entry);
    commits++;
    int table = entries.table(entry);
    int cached = index.get(table);
    if (cached != Entries.NONE) {
      return drop(entry, cached);
    }
    order.arriving(table);
    if (size >= capacity) {
      makeRoom();
    }
    entries.markCached(entry);
    index.put(table, entry);
    order.insert(entry);
    size++;
    if (size > peakSize) {
      peakSize = size;
    }
    return entry;
  }

  @Override
  public void release(int entry) {
    entries.release(entry);
  }

  @Override
  public void free() {
    order.clear();
    entries.forgetCached();
    index.clear();
    size = 0;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int capacity() {
    return capacity;
  }

  @Override
  public CacheCounts counts() {
    return new CacheCounts(
        hits, misses, commits, dropped, evictions, entries.skipped(), peakSize, entries.peakLive());
  }

  private int drop(int entry, int cached) {
    dropped++;
    entries.release(entry);
    entries.acquire(cached);
    order.hit(cached);
    return cached;
  }

  private void makeRoom() {
    entries.beginSearch();
    while (size >= capacity) {
      int victim = order.victim();
      if (victim == Entries.NONE) {
        return;
      }
      index.remove(entries.table(victim));
      entries.forget(victim);
      size--;
      evictions++;
    }
  }
}
