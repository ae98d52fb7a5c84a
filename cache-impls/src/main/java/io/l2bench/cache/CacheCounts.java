package io.l2bench.cache;

/**
 * What a cache counted since it was made.
 *
 * @param hits lookups that found the table
 * @param misses lookups that did not
 * @param commits entries offered, dropped ones included
 * @param commitsDropped commits that found the table cached already
 * @param evictions entries that left the cache to make room
 * @param skipped entries that a search for a victim passed over because they were in use
 * @param peakEntries the most entries cached at one time
 * @param peakTables the most tables in memory at one time: cached, being read, or evicted in use
 */
public record CacheCounts(
    long hits,
    long misses,
    long commits,
    long commitsDropped,
    long evictions,
    long skipped,
    int peakEntries,
    int peakTables) {

  /** Hits and misses; the find after a commit does not count. */
  public long lookups() {
    return hits + misses;
  }

  /** The share of lookups that missed; 0 without lookups. */
  public double missRatio() {
    return lookups() == 0 ? 0 : (double) misses / lookups();
  }

  /** The counts of two caches together. The peaks are upper bounds: they need not coincide. */
  public CacheCounts plus(CacheCounts other) {
    return new CacheCounts(
        hits + other.hits,
        misses + other.misses,
        commits + other.commits,
        commitsDropped + other.commitsDropped,
        evictions + other.evictions,
        skipped + other.skipped,
        peakEntries + other.peakEntries,
        peakTables + other.peakTables);
  }
}
