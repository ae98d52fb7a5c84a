package io.l2bench.replay;

import java.util.Arrays;

/**
 * The time that requests wait for table reads that others began, in virtual time: for the read of
 * their own table, or for the driver's lock while its holder reads any.
 */
final class Stops {
  private static final long NOT_READING = -1;

  /** Virtual time up to the last read that ended, with a table read under the lock. */
  private long readUnderLock;

  private long readBegun = NOT_READING;

  /** By strand: the time read under the lock before it began to wait for the lock. */
  private long[] before = new long[64];

  private long nanos;

  /** A table is read from now on, with the lock held. */
  void readBegins(long now) {
    readBegun = now;
  }

  /** The read under the lock has ended. */
  void readEnds(long now) {
    readUnderLock = readUnderLock(now);
    readBegun = NOT_READING;
  }

  /** A strand begins to wait for the lock. */
  void waitsForLock(int strand, long now) {
    if (strand >= before.length) {
      before = Arrays.copyOf(before, Math.max(strand + 1, before.length * 2));
    }
    before[strand] = readUnderLock(now);
  }

  /** A strand has its turn; returns whether a table was read while it waited. */
  boolean hasLock(int strand, long now) {
    long stopped = readUnderLock(now) - before[strand];
    nanos += stopped;
    return stopped > 0;
  }

  /** A request has waited for the read of its own table. */
  void add(long waited) {
    nanos += waited;
  }

  /** The sum over all requests, in nanoseconds. */
  long nanos() {
    return nanos;
  }

  private long readUnderLock(long now) {
    return readBegun == NOT_READING ? readUnderLock : readUnderLock + now - readBegun;
  }
}
