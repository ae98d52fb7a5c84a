package io.l2bench.driver.qcow2;

/** A guest's flush: writes the dirty slots and flushes the file. One at a time; others wait. */
final class Flush extends Routine {
  private final Disk disk;
  private At at = At.START;

  private enum At {
    START,
    LOCKED,
    REFCOUNTS,
    WRITTEN,
    FLUSHED
  }

  Flush(Disk disk) {
    this.disk = disk;
  }

  Flush begin() {
    at = At.START;
    return this;
  }

  @Override
  boolean run(Coroutine co) {
    return switch (at) {
      case START -> start(co);
      case LOCKED -> {
        at = At.REFCOUNTS;
        yield disk.caches().begin(co, disk.work().write(disk.l2()));
      }
      case REFCOUNTS -> {
        at = At.WRITTEN;
        yield disk.caches().begin(co, disk.work().write(disk.refcounts()));
      }
      case WRITTEN -> {
        disk.lock().release(co);
        at = At.FLUSHED;
        yield disk.flushFile(co);
      }
      case FLUSHED -> {
        disk.trace().locksNode(co.number);
        disk.flushTurn().end(disk.scheduler());
        disk.trace().unlocksNode(co.number);
        yield co.end();
      }
    };
  }

  private boolean start(Coroutine co) {
    disk.trace().locksNode(co.number);
    boolean taken = disk.flushTurn().take(co);
    disk.trace().unlocksNode(co.number);
    if (!taken) {
      return false;
    }
    at = At.LOCKED;
    return disk.lock().take(co);
  }
}
