package io.l2bench.driver.qcow2;

import io.l2bench.workload.qcow2.ClusterType;

/** The block status of a range: whether its first run reads as zeroes, and how long that is. */
final class Status extends Routine {
  private final Disk disk;
  private At at = At.START;
  private long offset;
  private long wanted;
  private long bytes;
  private boolean zero;

  private enum At {
    START,
    LOCKED,
    SCANNED,
    FOUND
  }

  Status(Disk disk) {
    this.disk = disk;
  }

  Status begin(long from, long length) {
    at = At.START;
    offset = from;
    wanted = length;
    return this;
  }

  /** The length of the first run. */
  long bytes() {
    return bytes;
  }

  /** Whether all that was asked for is one run of zeroes. */
  boolean allZero() {
    return zero && bytes == wanted;
  }

  /** Whether the first run reads as zeroes. */
  boolean zero() {
    return zero;
  }

  @Override
  boolean run(Coroutine co) {
    return switch (at) {
      case START -> {
        at = At.LOCKED;
        yield disk.lock().take(co);
      }
      case LOCKED -> {
        at = At.SCANNED;
        yield disk.scan().call(co);
      }
      case SCANNED -> {
        at = At.FOUND;
        yield disk.runs().call(co, offset, wanted);
      }
      case FOUND -> found(co);
    };
  }

  private boolean found(Coroutine co) {
    bytes = disk.runs().bytes();
    ClusterType type = disk.runs().type();
    zero = type.readsAsZeroes();
    disk.lock().release(co);
    return co.end();
  }
}
