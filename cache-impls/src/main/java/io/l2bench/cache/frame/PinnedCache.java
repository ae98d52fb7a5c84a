package io.l2bench.cache.frame;

import io.l2bench.cache.CacheCounts;
import io.l2bench.cache.TableCache;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A table cache that never evicts an entry in use: the part that all such policies share.
 *
 * <p>The rules are those of QED's cache since 2012 (QEMU, block/qed-l2-cache.c): a commit that
 * finds the table cached is dropped; while the cache is full a commit evicts unused entries, as
 * many as needed; when all are in use the cache grows, and shrinks again only inside a later
 * commit.
 *
 * <p>An {@link EvictionOrder} sees every hit, insertion and eviction. A policy that must also see
 * every release overrides {@link #release}, through which each reference goes back; no other step
 * can be overridden.
 */
public class PinnedCache implements TableCache {
  private final int capacity;
  private final Entries entries;
  private final EvictionOrder order;

  /** Whether a subclass sees the releases; if not, {@link #access} takes the short way. */
  private final boolean extended = getClass() != PinnedCache.class;

  /** Hears the victims; null if nobody does. */
  private @Nullable IntConsumer evicted;

  private int limit;
  private int size;
  private int peakSize;
  private long hits;
  private long misses;
  private long commits;
  private long dropped;
  private long evictions;

  /** A cache over the entries that the order was made with. */
  public PinnedCache(int capacity, Entries entries, EvictionOrder order) {
    this.capacity = capacity;
    this.entries = entries;
    this.order = order;
    this.limit = entries.limit();
    order.grow(limit);
  }

  @Override
  public final int lookup(int table) {
    int entry = entries.find(TableCache.checked(table));
    if (entry < 0) {
      misses++;
      return MISS;
    }
    hits++;
    entries.acquire(entry);
    order.hit(entry);
    return entry;
  }

  @Override
  public final int allocate(int table) {
    int entry = entries.allocate(TableCache.checked(table));
    if (entry >= limit) {
      limit = entries.limit();
      order.grow(limit);
    }
    return entry;
  }

  @Override
  public final int commit(int entry) {
    entries.requireOutside(entry);
    int found = entries.find(entries.table(entry));
    if (found >= 0) {
      return drop(entry, found);
    }
    makeWay(found);
    insert(entry);
    return entry;
  }

  /** The step that a policy may extend: an override calls this one first. */
  @Override
  public void release(int entry) {
    entries.release(entry);
  }

  @Override
  public final void onEviction(IntConsumer listener) {
    evicted = listener;
  }

  /** The four steps in one, which asks nothing twice. */
  @Override
  public final boolean access(int table) {
    int found = entries.find(TableCache.checked(table));
    if (found < 0) {
      bring(table, found);
      return false;
    }
    hits++;
    entries.acquire(found);
    order.hit(found);
    finish(found);
    return true;
  }

  @Override
  public final void expect(int[] tables, int from, int to) {
    entries.touch(tables, from, to);
  }

  private void bring(int table, int found) {
    misses++;
    entries.noteOneMore();
    makeWay(found);
    int entry = allocate(table);
    insert(entry);
    finish(entry);
  }

  /** Gives back the one reference that an access took. */
  private void finish(int entry) {
    if (extended) {
      release(entry);
    } else {
      entries.giveBack(entry);
    }
  }

  @Override
  public final void free() {
    order.clear();
    entries.clear();
    size = 0;
  }

  @Override
  public final int size() {
    return size;
  }

  @Override
  public final int capacity() {
    return capacity;
  }

  @Override
  public final CacheCounts counts() {
    return new CacheCounts(
        hits, misses, commits, dropped, evictions, entries.skipped(), peakSize, entries.peakLive());
  }

  private int drop(int entry, int cached) {
    commits++;
    dropped++;
    release(entry);
    entries.acquire(cached);
    order.hit(cached);
    return cached;
  }

  /** Prepares for a newcomer whose table is not cached, but may have a ghost. */
  private void makeWay(int found) {
    if (found != Entries.NONE) {
      int ghost = Entries.code(found);
      order.returning(ghost);
      entries.forgetGhost(ghost);
    }
    if (size >= capacity) {
      evict();
    }
  }

  /** Evicts until there is room for one more, or all remaining entries are in use. */
  private void evict() {
    entries.beginSearch();
    int victim = order.victim();
    while (victim != Entries.NONE) {
      entries.forget(victim);
      size--;
      evictions++;
      if (evicted != null) {
        evicted.accept(victim);
      }
      victim = size < capacity ? Entries.NONE : order.victim();
    }
  }

  private void insert(int entry) {
    commits++;
    entries.markCached(entry);
    order.insert(entry);
    size++;
    if (size > peakSize) {
      peakSize = size;
    }
  }
}
