package io.l2bench.replay;

/**
 * What requests did about tables.
 *
 * @param reads of a table begun
 * @param duplicateReads reads begun during another read of the same table
 * @param newTables tables written for the first time
 * @param failedReads reads of a table that failed
 * @param stoppedRequests requests that waited for a read that another request began: of their own
 *     table, or of any while that one held the driver's lock
 * @param stoppedNanos the virtual time that they waited so, in all
 */
public record TableWork(
    long reads,
    long duplicateReads,
    long newTables,
    long failedReads,
    long stoppedRequests,
    long stoppedNanos) {
  /** Nothing was done. */
  static final TableWork NONE = new TableWork(0, 0, 0, 0, 0, 0);

  /** The reads of one request at a time. */
  static TableWork reads(long reads) {
    return new TableWork(reads, 0, 0, 0, 0, 0);
  }

  TableWork plus(TableWork other) {
    return new TableWork(
        reads + other.reads,
        duplicateReads + other.duplicateReads,
        newTables + other.newTables,
        failedReads + other.failedReads,
        stoppedRequests + other.stoppedRequests,
        stoppedNanos + other.stoppedNanos);
  }

  /** What was done since an earlier reading of the same counts. */
  TableWork since(TableWork earlier) {
    return new TableWork(
        reads - earlier.reads,
        duplicateReads - earlier.duplicateReads,
        newTables - earlier.newTables,
        failedReads - earlier.failedReads,
        stoppedRequests - earlier.stoppedRequests,
        stoppedNanos - earlier.stoppedNanos);
  }
}
