package io.l2bench.driver.qcow2;

import io.l2bench.workload.qcow2.L2Format;

/**
 * Gets the slice of a guest offset to change it. A table that is missing, or shared with a
 * snapshot, is made anew first.
 */
final class TableGet extends Routine {
  private final Disk disk;
  private At at = At.MADE;
  private long guest;
  private long old;

  private enum At {
    MADE,
    FREED,
    GOT
  }

  TableGet(Disk disk) {
    this.disk = disk;
  }

  /** The slot is that of the disk's cache work once this has ended. */
  boolean call(Coroutine co, long offset) {
    if (L2Format.isCopied(disk.image().l1Entry(offset))) {
      return disk.caches().get(co, disk.l2(), disk.slice(offset));
    }
    guest = offset;
    old = disk.image().table(offset);
    at = At.MADE;
    co.call(this);
    return disk.newTable().call(co, offset);
  }

  @Override
  boolean run(Coroutine co) {
    return switch (at) {
      case MADE -> {
        at = At.FREED;
        yield old == 0 || disk.counts().free(co, old, disk.clusterBytes(), /* discards= */ false);
      }
      case FREED -> {
        at = At.GOT;
        yield disk.caches().get(co, disk.l2(), disk.slice(guest));
      }
      case GOT -> co.end();
    };
  }
}
