package io.l2bench.driver.qcow2;

import io.l2bench.cache.qcow2.CacheIo;
import io.l2bench.cache.qcow2.Qcow2TableCache;
import io.l2bench.cache.qcow2.TableKind;
import io.l2bench.driver.Step;

/** Does the I/O of an operation on a cache. */
final class CacheSteps extends Routine {
  private final Disk disk;
  private CacheIo io = CacheIo.NONE;
  private int kept = Qcow2TableCache.NONE;
  private boolean begun;

  CacheSteps(Disk disk) {
    this.disk = disk;
  }

  /** Gets a table; its slot is that of the disk's cache work once this has ended. */
  boolean get(Coroutine co, Qcow2TableCache cache, long offset) {
    if (kept != Qcow2TableCache.NONE && cache == disk.l2() && cache.offset(kept) == offset) {
      disk.work().handOut(cache, kept);
      kept = Qcow2TableCache.NONE;
      return true;
    }
    return begin(co, disk.work().get(cache, offset));
  }

  /** Brings a table in that was read already; its slot is that of the disk's cache work then. */
  boolean bringIn(Coroutine co, Qcow2TableCache cache, long offset) {
    return begin(co, disk.work().getEmpty(cache, offset));
  }

  /** Keeps the slice that was just brought in for the get that needs it. */
  void keep() {
    kept = disk.work().slot();
  }

  /** Gives back the slice that is kept, if there is one. */
  void drop() {
    if (kept != Qcow2TableCache.NONE) {
      disk.l2().put(kept);
      kept = Qcow2TableCache.NONE;
    }
  }

  /** Does the I/O of an operation, from its first on. */
  boolean begin(Coroutine co, CacheIo first) {
    if (first == CacheIo.NONE) {
      return true;
    }
    io = first;
    begun = false;
    return co.call(this);
  }

  @Override
  boolean run(Coroutine co) {
    if (begun) {
      ended(co);
      io = disk.work().proceed();
    }
    while (io != CacheIo.NONE) {
      begun = true;
      if (!start(co)) {
        return false;
      }
      io = disk.work().proceed();
    }
    return co.end();
  }

  private boolean start(Coroutine co) {
    return switch (io) {
      case NONE -> true;
      case READ -> read(co);
      case WRITE ->
          disk.write(co, Step.WRITE_TABLE, offset(), offset(), disk.work().cache().entryBytes());
      case FLUSH_FILE -> disk.flushFile(co);
    };
  }

  private boolean read(Coroutine co) {
    Qcow2TableCache cache = disk.work().cache();
    boolean l2 = cache.kind() == TableKind.L2;
    if (l2) {
      disk.setup().listener().tableReadBegins(co.request, table());
    }
    Step step = l2 ? Step.READ_TABLE : Step.READ_REFCOUNTS;
    return disk.read(co, step, offset(), offset(), cache.entryBytes());
  }

  private void ended(Coroutine co) {
    if (io == CacheIo.READ && disk.work().cache().kind() == TableKind.L2) {
      disk.setup().listener().tableReadEnds(co.request, table());
    }
  }

  private long offset() {
    return disk.work().offset();
  }

  private int table() {
    return disk.table(offset());
  }
}
