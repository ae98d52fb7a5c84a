package io.l2bench.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What is known of a cache from outside: who holds what, and which tables a lookup may find. An
 * eviction shows only when a lookup misses or an entry's number comes again, so a table counts as
 * perhaps cached until then. Each step is checked against the policy's promises.
 */
final class CacheModel {
  private final Policy policy;
  private final CheckedTableCache cache;
  private final Map<Integer, Integer> outside = new HashMap<>();
  private final Map<Integer, Integer> references = new HashMap<>();
  private final Map<Integer, Integer> perhapsCached = new HashMap<>();
  private long hits;
  private long misses;
  private long commits;
  private long dropped;
  private int peakSize;
  private int peakTables;

  CacheModel(Policy policy, TableCache cache) {
    this.policy = policy;
    this.cache = new CheckedTableCache(cache);
  }

  /** Looks a table up; a reference to its entry, or MISS. */
  int lookup(int table) {
    Integer known = perhapsCached.get(table);
    int reference = cache.lookup(table);
    if (reference == TableCache.MISS) {
      misses++;
      assertThat(known != null && inUse(known) && policy.has(Trait.PINS))
          .as("table %d is in use and was evicted", table)
          .isFalse();
      perhapsCached.remove(table);
    } else {
      hits++;
      int entry = cache.entry(reference);
      assertThat(entry).as("entry of table %d", table).isEqualTo(known);
      references.merge(entry, 1, Integer::sum);
    }
    check();
    return reference;
  }

  /** Makes an entry for a table; the reference to it. */
  int allocate(int table) {
    int reference = cache.allocate(table);
    int entry = cache.entry(reference);
    assertThat(outside).as("entry is held by another request").doesNotContainKey(entry);
    assertThat(inUse(entry)).as("entry %d is in use", entry).isFalse();
    perhapsCached.values().remove(entry);
    outside.put(entry, table);
    peakTables = Math.max(peakTables, cache.size() + outside.size());
    check();
    return reference;
  }

  /** Commits an entry; a reference to the one to use. */
  int commit(int offered) {
    int entry = cache.entry(offered);
    int table = Objects.requireNonNull(outside.remove(entry));
    Integer known = perhapsCached.get(table);
    CacheCounts before = cache.counts();
    int size = cache.size();
    int reference = cache.commit(offered);
    int used = cache.entry(reference);
    commits++;
    if (used == entry) {
      assertThat(known != null && inUse(known) && policy.has(Trait.PINS))
          .as("table %d is in use and was committed again", table)
          .isFalse();
      perhapsCached.put(table, entry);
      references.put(entry, 1);
      won(size, before);
    } else {
      dropped++;
      assertThat(used).as("entry of table %d", table).isEqualTo(known);
      references.merge(used, 1, Integer::sum);
      assertThat(cache.counts().evictions()).isEqualTo(before.evictions());
    }
    peakSize = Math.max(peakSize, cache.size());
    check();
    return reference;
  }

  /** Gives a reference back. */
  void release(int reference) {
    int entry = cache.entry(reference);
    cache.release(reference);
    if (outside.remove(entry) == null) {
      references.merge(entry, -1, Integer::sum);
      references.remove(entry, 0);
    }
    check();
  }

  /** What holds once all references are given back. */
  void checkIdle() {
    assertThat(cache.referencesOut()).as("references out").isZero();
    assertThat(references).as("references out").isEmpty();
    assertThat(outside).as("entries outside the cache").isEmpty();
  }

  private void won(int sizeBefore, CacheCounts before) {
    if (policy.has(Trait.ALWAYS_ADMITS) && sizeBefore < cache.capacity()) {
      assertThat(cache.size()).as("room was left").isEqualTo(sizeBefore + 1);
      assertThat(cache.counts().evictions()).isEqualTo(before.evictions());
    }
    if (policy.has(Trait.PINS) && !policy.has(Trait.UNBOUNDED)) {
      Set<Integer> inUse = new HashSet<>(perhapsCached.values());
      inUse.retainAll(references.keySet());
      int unused = cache.size() - inUse.size();
      int most =
          policy.has(Trait.BOUNDS_UNUSED)
              ? cache.capacity()
              : Math.max(0, cache.capacity() - inUse.size());
      assertThat(unused).as("unused entries after a commit").isLessThanOrEqualTo(most);
    }
  }

  /** What holds after every step. */
  private void check() {
    CacheCounts counts = cache.counts();
    assertThat(counts.hits()).as("hits").isEqualTo(hits);
    assertThat(counts.misses()).as("misses").isEqualTo(misses);
    assertThat(counts.commits()).as("commits").isEqualTo(commits);
    assertThat(counts.commitsDropped()).as("commits dropped").isEqualTo(dropped);
    assertThat(cache.size()).as("size").isEqualTo(commits - dropped - counts.evictions());
    assertThat(cache.size()).as("size").isLessThanOrEqualTo(perhapsCached.size());
    if (policy.has(Trait.UNBOUNDED)) {
      assertThat(counts.evictions()).as("evictions").isZero();
    } else if (!policy.has(Trait.PINS)) {
      assertThat(cache.size()).as("size").isLessThanOrEqualTo(cache.capacity());
    }
    if (policy.has(Trait.PINS) && policy.has(Trait.DETERMINISTIC)) {
      assertThat(counts.peakEntries()).as("peak entries").isEqualTo(peakSize);
      assertThat(counts.peakTables()).as("peak tables").isEqualTo(peakTables);
    }
  }

  private boolean inUse(int entry) {
    return references.containsKey(entry);
  }
}
