package io.l2bench.workload.format.event;

import io.l2bench.workload.Op;

/**
 * What happened to a transfer in the block layer.
 *
 * @param action that happened
 * @param op of the transfer
 * @param disk its number
 * @param offset in bytes
 * @param length in bytes
 * @param time in nanoseconds, on the clock of the log
 */
record BlockEvent(Action action, Op op, int disk, long offset, long length, long time) {

  /** What may happen, with the letter of blkparse. */
  enum Action {
    /** Q: a request arrived. */
    QUEUE,
    /** D: it was given to the driver. */
    ISSUE,
    /** R: the driver gave it back, to be issued again. */
    REQUEUE,
    /** C: the request, or its next part, was completed. */
    COMPLETE
  }

  /** Where a transfer begins. */
  record Place(int disk, long offset) {}

  Place begin() {
    return new Place(disk, offset);
  }

  Place end() {
    return new Place(disk, offset + length);
  }
}
