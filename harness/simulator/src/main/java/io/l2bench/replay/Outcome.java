package io.l2bench.replay;

import io.l2bench.cache.CacheCounts;

/**
 * The outcome of a replay. Over several disks, each with its own cache, every figure is a sum. The
 * sum of the peaks is an upper bound, since they need not coincide.
 *
 * @param caches their number: one for each disk
 * @param requests replayed
 * @param cache counts of the cache
 * @param tables what requests did about tables
 * @param meanEntries entries cached, weighted by virtual time
 * @param grown commits that grew the cache above its capacity because every entry was in use
 * @param nanosAboveCapacity virtual time with more entries cached than the capacity
 * @param entriesAboveCapacity entries cached beyond the capacity after the last request
 * @param latencies of the requests, in virtual time
 */
public record Outcome(
    int caches,
    long requests,
    CacheCounts cache,
    TableWork tables,
    double meanEntries,
    long grown,
    long nanosAboveCapacity,
    int entriesAboveCapacity,
    Latencies latencies) {

  /** Reads of a table begun. */
  public long tableReads() {
    return tables.reads();
  }

  /** Reads begun during another read of the same table. */
  public long duplicateReads() {
    return tables.duplicateReads();
  }

  /** Tables written for the first time. */
  public long newTables() {
    return tables.newTables();
  }

  /** This outcome and another one together. */
  Outcome plus(Outcome other) {
    return new Outcome(
        caches + other.caches,
        requests + other.requests,
        cache.plus(other.cache),
        tables.plus(other.tables),
        meanEntries + other.meanEntries,
        grown + other.grown,
        nanosAboveCapacity + other.nanosAboveCapacity,
        entriesAboveCapacity + other.entriesAboveCapacity,
        latencies.plus(other.latencies));
  }
}
