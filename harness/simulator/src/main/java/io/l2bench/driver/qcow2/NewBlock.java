package io.l2bench.driver.qcow2;

import io.l2bench.cache.qcow2.Qcow2TableCache;
import io.l2bench.driver.Step;

/** Makes the refcount block of a cluster. It may count its own cluster. */
final class NewBlock extends Routine {
  private final Disk disk;
  private final CountChange counts;
  private At at = At.FLUSHED;
  private long cluster;
  private long block;
  private int slot;

  private enum At {
    FLUSHED,
    FOUND,
    COUNTED,
    EMPTY,
    GOT,
    WRITTEN,
    LINKED,
    DONE
  }

  NewBlock(Disk disk) {
    this.disk = disk;
    counts = new CountChange(disk);
  }

  boolean call(Coroutine co, long missing) {
    cluster = missing;
    slot = Qcow2TableCache.NONE;
    at = At.FLUSHED;
    co.call(this);
    return disk.caches().begin(co, disk.work().flush(disk.l2()));
  }

  /** The slot of the block, with a reference; none if a block was needed for this one first. */
  int slot() {
    return slot;
  }

  @Override
  boolean run(Coroutine co) {
    return switch (at) {
      case FLUSHED -> {
        at = At.FOUND;
        yield disk.freeSearch().call(co, 1);
      }
      case FOUND -> found(co);
      case COUNTED -> {
        at = At.EMPTY;
        yield counts.startsOver()
            ? co.end()
            : disk.caches().begin(co, disk.work().flush(disk.refcounts()));
      }
      case EMPTY -> {
        at = At.GOT;
        yield disk.caches().begin(co, disk.work().getEmpty(disk.refcounts(), disk.at(block)));
      }
      case GOT -> {
        slot = disk.work().slot();
        disk.refcounts().markDirty(slot);
        at = At.WRITTEN;
        yield disk.caches().begin(co, disk.work().flush(disk.refcounts()));
      }
      case WRITTEN -> {
        at = At.LINKED;
        long entry = disk.image().refcounts().entryOffset(cluster);
        yield disk.write(co, Step.WRITE_TABLE, entry, entry, Long.BYTES);
      }
      case LINKED -> {
        disk.image().refcounts().addBlock(cluster, block);
        at = At.DONE;
        yield disk.flushFile(co);
      }
      case DONE -> co.end();
    };
  }

  private boolean found(Coroutine co) {
    block = disk.freeSearch().first();
    if (disk.image().refcounts().countsItself(cluster, block)) {
      at = At.EMPTY;
      return true;
    }
    at = At.COUNTED;
    return counts.add(co, disk.at(block), disk.clusterBytes());
  }
}
