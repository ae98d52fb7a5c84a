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

  /** Nothing has been counted. */
  public static final CacheCounts NONE = new CacheCounts(0, 0, 0, 0, 0, 0, 0, 0);

  /** Hits and misses; the find after a commit is no lookup. */
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

  /**
   * What was counted since an earlier reading of the same cache. The peaks are those of all time.
   */
  public CacheCounts since(CacheCounts earlier) {
    return new CacheCounts(
        hits - earlier.hits,
        misses - earlier.misses,
        commits - earlier.commits,
        commitsDropped - earlier.commitsDropped,
        evictions - earlier.evictions,
        skipped - earlier.skipped,
        peakEntries,
        peakTables);
  }
}
