package io.l2bench.driver.qcow2;

/** Asks whether a range of the disk reads as zeroes, run by run. */
final class ZeroCheck extends Routine {
  private final Disk disk;
  private boolean asked;
  private boolean holds;
  private long offset;
  private long end;

  ZeroCheck(Disk disk) {
    this.disk = disk;
  }

  ZeroCheck begin(long from, long to) {
    offset = from;
    end = Math.min(to, disk.image().diskBytes());
    holds = true;
    asked = false;
    return this;
  }

  /** Whether the range reads as zeroes. */
  boolean holds() {
    return holds;
  }

  @Override
  boolean run(Coroutine co) {
    if (asked) {
      holds = co.status.zero() || disk.setup().space().hasHole();
      offset += co.status.bytes();
    }
    if (!holds || offset >= end) {
      return co.end();
    }
    asked = true;
    return co.call(co.status.begin(offset, end - offset));
  }
}
