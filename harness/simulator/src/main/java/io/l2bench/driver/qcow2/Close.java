package io.l2bench.driver.qcow2;

/** Closes a disk with no request in flight: flushes both caches, without the lock. */
final class Close extends Routine {
  private final Disk disk;
  private At at = At.L2;

  private enum At {
    L2,
    REFCOUNTS,
    DONE
  }

  Close(Disk disk) {
    this.disk = disk;
  }

  Close begin() {
    at = At.L2;
    return this;
  }

  @Override
  boolean run(Coroutine co) {
    return switch (at) {
      case L2 -> {
        at = At.REFCOUNTS;
        yield disk.caches().begin(co, disk.work().flush(disk.l2()));
      }
      case REFCOUNTS -> {
        at = At.DONE;
        yield disk.caches().begin(co, disk.work().flush(disk.refcounts()));
      }
      case DONE -> co.end();
    };
  }
}
