package io.l2bench.replay;

import io.l2bench.cache.CacheCounts;

/**
 * What happened in a replay.
 *
 * @param requests replayed
 * @param cache counts of the cache
 * @param tableReads reads of a table begun
 * @param duplicateReads reads begun while another read of that table was under way
 * @param newTables tables written for the first time
 * @param meanEntries entries cached, weighted by virtual time
 * @param grown commits that made the cache grow above its capacity, since every entry was in use
 * @param nanosAboveCapacity virtual time with more entries cached than the capacity
 * @param entriesAboveCapacity entries cached beyond the capacity after the last request
 * @param latencies of the requests, in virtual time
 */
public record Outcome(
    long requests,
    CacheCounts cache,
    long tableReads,
    long duplicateReads,
    long newTables,
    double meanEntries,
    long grown,
    long nanosAboveCapacity,
    int entriesAboveCapacity,
    Latencies latencies) {}
