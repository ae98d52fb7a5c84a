package io.l2bench.recommend;

import io.l2bench.replay.Outcome;
import io.l2bench.workload.Geometry;
import org.HdrHistogram.Histogram;

/**
 * What a trace costs with a choice.
 *
 * @param requests that were replayed
 * @param tableReads reads of a table begun
 * @param duplicateReads of them, those begun while the same table was being read
 * @param evictions entries that left the cache to make room
 * @param bytes memory of the caches when full, over all disks
 * @param peakBytes the most memory that tables took: cached, being read, or in use
 * @param meanNanos latency of a request on average, in virtual time
 * @param p99Nanos its 99th percentile
 * @param totalNanos latencies of all requests together
 */
public record Cost(
    long requests,
    long tableReads,
    long duplicateReads,
    long evictions,
    long bytes,
    long peakBytes,
    double meanNanos,
    long p99Nanos,
    double totalNanos) {

  static Cost of(Choice choice, Outcome outcome) {
    Geometry geometry = choice.geometry();
    Histogram all = outcome.latencies().together();
    return new Cost(
        outcome.requests(),
        outcome.tableReads(),
        outcome.duplicateReads(),
        outcome.cache().evictions(),
        choice.bytes() * outcome.caches(),
        outcome.cache().peakTables() * geometry.tableBytes(),
        all.getMean(),
        all.getValueAtPercentile(99),
        all.getMean() * all.getTotalCount());
  }
}
