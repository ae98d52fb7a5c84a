package io.l2bench.cache.qed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The table cache of QEMU's QED driver, function for function after block/qed-l2-cache.c (IBM 2010,
 * LGPL v2 or later); this file is under the LGPL 2.1 or later.
 *
 * <p>The life of an entry: {@link #alloc} makes it, with one reference, for a request that missed.
 * When the table is read, {@link #commit} takes over that reference, which becomes the list's own,
 * and the request calls {@link #find} for a new one. A request holds its reference until it is done
 * with the table; an entry is freed with the last one. Two requests may miss one table and both
 * read it: the second commit drops its entry in favour of the listed one.
 *
 * <p>It is faithful rather than fast: up to 1000 entries the search is linear from the oldest, as
 * in QEMU. Larger caches, which QEMU never has, find entries by an index; the offsets in the list
 * differ, so that both find the same. {@code fifo} on the frame gives the same counts.
 */
public final class L2TableCache {
  /** QED's limit: at the default geometry 50 tables of 2 GiB map a disk of 100 GB. */
  public static final int DEFAULT_CAPACITY = 50;

  /** The largest capacity whose list is searched. */
  private static final int MOST_SEARCHED = 1000;

  private final int capacity;
  private final WhenFull whenFull;
  private final Listener listener;
  private final @Nullable Map<Long, CachedL2Table> listedByOffset;
  private final Deque<Integer> freeIds = new ArrayDeque<>();
  private @Nullable CachedL2Table oldest;
  private @Nullable CachedL2Table newest;
  private int size;
  private int live;
  private int peakLive;
  private int nextId;
  private long evictions;
  private long skipped;
  private long dropped;

  /** What a commit to a full cache does, by version of QEMU. */
  public enum WhenFull {
    /** v0.14 to v1.0: a full cache evicts its oldest entry, which lives on detached if in use. */
    EVICTS_IN_USE,
    /** Since v1.1 (2012): entries in use are passed over, the cache grows and shrinks again. */
    SKIPS_IN_USE
  }

  /** Receives the events that QEMU traces, with the values that QEMU gives. */
  public interface Listener {
    /** An entry was made: {@code qed_alloc_l2_cache_entry}. */
    default void alloc(CachedL2Table entry) {}

    /** An entry was found, with its references before: {@code qed_find_l2_cache_entry}. */
    default void find(CachedL2Table entry, int referencesBefore) {}

    /** A reference went, leaving that many, 0 = freed: {@code qed_unref_l2_cache_entry}. */
    default void unref(CachedL2Table entry, int referencesAfter) {}
  }

  public L2TableCache(int capacity, WhenFull whenFull, Listener listener) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be at least 1, found " + capacity);
    }
    this.capacity = capacity;
    this.whenFull = whenFull;
    this.listener = listener;
    this.listedByOffset = capacity > MOST_SEARCHED ? new HashMap<>() : null;
  }

  /** A new entry, owned by the caller, with one reference and not listed. */
  public CachedL2Table alloc() {
    Integer reused = freeIds.pollLast();
    CachedL2Table entry = new CachedL2Table(reused == null ? nextId++ : reused);
    live++;
    peakLive = Math.max(peakLive, live);
    listener.alloc(entry);
    return entry;
  }

  /** The listed entry of the table at that offset, with one more reference, or null. */
  public @Nullable CachedL2Table find(long offset) {
    CachedL2Table entry = listedByOffset == null ? searched(offset) : listedByOffset.get(offset);
    if (entry != null) {
      listener.find(entry, entry.references);
      entry.references++;
    }
    return entry;
  }

  private @Nullable CachedL2Table searched(long offset) {
    CachedL2Table entry = oldest;
    while (entry != null && entry.offset != offset) {
      entry = entry.next;
    }
    return entry;
  }

  /**
   * Lists an entry whose table is valid. Takes over the caller's reference: a request that still
   * needs the table calls {@link #find}, which is certain to succeed.
   */
  public void commit(CachedL2Table entry) {
    CachedL2Table listed = find(entry.offset);
    if (listed != null) {
      dropped++;
      unref(listed);
      unref(entry);
      return;
    }
    if (size >= capacity) {
      makeRoom();
    }
    append(entry);
  }

  /** Gives one reference back; the last one frees the entry. */
  public void unref(@Nullable CachedL2Table entry) {
    if (entry == null) {
      return;
    }
    if (entry.references < 1) {
      throw new IllegalStateException("entry %d has no reference to release".formatted(entry.id()));
    }
    entry.references--;
    listener.unref(entry, entry.references);
    if (entry.references == 0) {
      freeIds.addLast(entry.id());
      live--;
    }
  }

  /** Frees the listed entries, even if referenced; holders keep the unlisted ones. */
  public void free() {
    for (CachedL2Table entry = oldest; entry != null; entry = oldest) {
      unlink(entry);
      entry.references = 0;
      freeIds.addLast(entry.id());
      live--;
    }
  }

  /** The number of listed entries. */
  public int size() {
    return size;
  }

  /** The most entries alive at one time, listed or not. */
  public int peakLive() {
    return peakLive;
  }

  /** Entries that were unlisted to make room. */
  public long evictions() {
    return evictions;
  }

  /** Entries passed over by an eviction because they were in use. */
  public long skipped() {
    return skipped;
  }

  /** Commits that found the table listed. */
  public long dropped() {
    return dropped;
  }

  private void makeRoom() {
    switch (whenFull) {
      case EVICTS_IN_USE -> evict(Objects.requireNonNull(oldest));
      case SKIPS_IN_USE -> shrink();
    }
  }

  /**
   * Evicts unused entries, oldest first, until there is room; if all are in use, the list grows.
   */
  private void shrink() {
    CachedL2Table entry = oldest;
    while (entry != null && size >= capacity) {
      CachedL2Table following = entry.next;
      if (entry.references > 1) {
        skipped++;
      } else {
        evict(entry);
      }
      entry = following;
    }
  }

  private void evict(CachedL2Table entry) {
    unlink(entry);
    evictions++;
    unref(entry);
  }

  private void append(CachedL2Table entry) {
    entry.listed = true;
    entry.committed = true;
    entry.previous = newest;
    if (newest == null) {
      oldest = entry;
    } else {
      newest.next = entry;
    }
    newest = entry;
    size++;
    if (listedByOffset != null) {
      listedByOffset.put(entry.offset, entry);
    }
  }

  private void unlink(CachedL2Table entry) {
    if (entry.previous == null) {
      oldest = entry.next;
    } else {
      entry.previous.next = entry.next;
    }
    if (entry.next == null) {
      newest = entry.previous;
    } else {
      entry.next.previous = entry.previous;
    }
    entry.next = null;
    entry.previous = null;
    entry.listed = false;
    size--;
    if (listedByOffset != null) {
      listedByOffset.remove(entry.offset);
    }
  }
}
