package io.l2bench.replay;

import io.l2bench.cache.CacheCounts;

/** One cell of a {@link SequentialReplay}: what follows from the misses of its cache. */
final class SequentialCell {
  private final SequentialCaches caches;
  private final int index;
  private final long tableRead;
  private final Occupancy occupancy;
  private final Latencies latencies;
  private long misses;
  private long uncountedMisses;
  private long markedMisses;

  /** Misses of requests within one table. */
  private long readMisses;

  private long writeMisses;

  SequentialCell(SequentialCaches caches, int index, long tableRead, Latencies latencies) {
    this.caches = caches;
    this.index = index;
    this.tableRead = tableRead;
    this.latencies = latencies;
    this.occupancy = new Occupancy(caches.capacity(index));
  }

  /** Counts a miss, when data I/O has taken that much time. */
  void miss(long stepNanos) {
    misses++;
    occupancy.note(caches.size(index, misses), now(stepNanos));
  }

  /** Counts a request within one table that missed. */
  void countMiss(boolean read) {
    if (read) {
      readMisses++;
    } else {
      writeMisses++;
    }
  }

  /** Marks the begin of a request that touches several tables. */
  void mark() {
    markedMisses = misses;
  }

  /** Records the request that began at the mark; its data I/O took that much time. */
  void recordSinceMark(boolean read, long nanos) {
    long missed = misses - markedMisses;
    RequestKind kind = missed > 0 ? RequestKind.READ_MISS : RequestKind.READ_HIT;
    latencies.record(read ? kind : RequestKind.WRITE, nanos + missed * tableRead);
  }

  /** Records the requests within one table, of which there were so many. */
  void recordWithin(long reads, long writes, long dataRead, long dataWrite) {
    latencies.record(RequestKind.READ_HIT, dataRead, reads - readMisses);
    latencies.record(RequestKind.READ_MISS, tableRead + dataRead, readMisses);
    latencies.record(RequestKind.WRITE, dataWrite, writes - writeMisses);
    latencies.record(RequestKind.WRITE, tableRead + dataWrite, writeMisses);
  }

  void startCounting(long lookups, long stepNanos) {
    occupancy.startCounting(now(stepNanos), counts(lookups));
    uncountedMisses = misses;
    readMisses = 0;
    writeMisses = 0;
  }

  Outcome outcome(long requests, long lookups, long stepNanos) {
    TableWork tables = TableWork.reads(misses - uncountedMisses);
    return occupancy.outcome(now(stepNanos), requests, counts(lookups), tables, latencies);
  }

  private CacheCounts counts(long lookups) {
    return caches.counts(index, lookups, misses);
  }

  private long now(long stepNanos) {
    return misses * tableRead + stepNanos;
  }
}
