package io.l2bench.replay;

import io.l2bench.cache.CacheCounts;

/**
 * What happened in a replay. Over several disks, each with its own cache, every figure is the sum
 * of theirs. The sum of the peaks is an upper bound, since they need not coincide.
 *
 * @param caches counted: one for each disk
 * @param requests that were replayed
 * @param cache counts of the cache
 * @param tableReads reads of a table begun
 * @param duplicateReads reads begun while another read of the same table was under way
 * @param newTables tables written for the first time
 * @param failedReads reads of a table that failed
 * @param meanEntries entries cached, weighted by virtual time
 * @param grown commits that grew the cache above its capacity, since every entry was in use
 * @param nanosAboveCapacity virtual time with more entries cached than the capacity
 * @param entriesAboveCapacity entries cached beyond the capacity after the last request
 * @param latencies of the requests, in virtual time
 */
public record Outcome(
    int caches,
    long requests,
    CacheCounts cache,
    long tableReads,
    long duplicateReads,
    long newTables,
    long failedReads,
    double meanEntries,
    long grown,
    long nanosAboveCapacity,
    int entriesAboveCapacity,
    Latencies latencies) {

  /** What happened here and there together. */
  Outcome plus(Outcome other) {
    return new Outcome(
        caches + other.caches,
        requests + other.requests,
        cache.plus(other.cache),
        tableReads + other.tableReads,
        duplicateReads + other.duplicateReads,
        newTables + other.newTables,
        failedReads + other.failedReads,
        meanEntries + other.meanEntries,
        grown + other.grown,
        nanosAboveCapacity + other.nanosAboveCapacity,
        entriesAboveCapacity + other.entriesAboveCapacity,
        latencies.plus(other.latencies));
  }
}
