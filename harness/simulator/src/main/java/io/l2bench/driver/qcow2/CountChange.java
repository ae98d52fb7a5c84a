package io.l2bench.driver.qcow2;

import io.l2bench.cache.qcow2.Qcow2TableCache;
import io.l2bench.workload.qcow2.Refcounts;
import org.jspecify.annotations.Nullable;

/**
 * Adds a reference to the clusters of a range, or takes one away: a get for each refcount block.
 * Where a block is missing it is made; its cluster may be one of the range, so the caller must
 * start over.
 */
final class CountChange extends Routine {
  private static final int NONE = Qcow2TableCache.NONE;

  private final Disk disk;

  /** Makes missing blocks, which changes counts itself; null until one is missing. */
  private @Nullable NewBlock newBlock;

  /** Takes back what was done before a block was missing; null until that happens. */
  private @Nullable CountChange undo;

  private At at = At.NEXT;
  private boolean adds;
  private boolean passes;
  private long offset;
  private long first;
  private long end;
  private long cluster;
  private long index;
  private int slot;
  private boolean makesBlock;
  private boolean startsOver;

  private enum At {
    NEXT,
    LOADED,
    ENDED,
    PUT,
    UNDO,
    DONE
  }

  CountChange(Disk disk) {
    this.disk = disk;
  }

  /** Adds references. */
  boolean add(Coroutine co, long from, long bytes) {
    return begin(co, from, bytes, /* more= */ true, /* pass= */ false);
  }

  /**
   * Takes references away.
   *
   * @param discards whether the guest asked for it, so that the file may be discarded there
   */
  boolean free(Coroutine co, long from, long bytes, boolean discards) {
    return begin(co, from, bytes, /* more= */ false, discards);
  }

  private boolean begin(Coroutine co, long from, long bytes, boolean more, boolean pass) {
    startsOver = false;
    if (bytes == 0) {
      return true;
    }
    offset = from;
    first = disk.cluster(from);
    end = disk.cluster(from + bytes - 1) + 1;
    cluster = first;
    index = NONE;
    slot = NONE;
    adds = more;
    passes = pass;
    at = At.NEXT;
    co.call(this);
    return adds || disk.caches().begin(co, disk.work().setDependency(disk.refcounts(), disk.l2()));
  }

  /** Whether the caller must start over; nothing is counted then. */
  boolean startsOver() {
    return startsOver;
  }

  @Override
  boolean run(Coroutine co) {
    return switch (at) {
      case NEXT -> next(co);
      case LOADED -> loaded();
      case ENDED -> {
        at = At.PUT;
        yield disk.discards().afterChange(co, startsOver);
      }
      case PUT -> {
        put();
        at = At.UNDO;
        yield true;
      }
      case UNDO -> {
        at = At.DONE;
        yield !startsOver || cluster == first || undo(co);
      }
      case DONE -> co.end();
    };
  }

  private boolean next(Coroutine co) {
    if (cluster == end) {
      at = At.ENDED;
      return true;
    }
    Refcounts refcounts = disk.image().refcounts();
    long wanted = refcounts.blockIndex(cluster);
    if (wanted == index) {
      change();
      return true;
    }
    put();
    index = wanted;
    at = At.LOADED;
    long block = refcounts.block(cluster);
    makesBlock = block == 0;
    return makesBlock
        ? newBlock().call(co, cluster)
        : disk.caches().get(co, disk.refcounts(), block);
  }

  private boolean loaded() {
    if (makesBlock) {
      slot = newBlock().slot();
      startsOver = true;
      disk.image().refcounts().searchFrom(first);
      at = At.ENDED;
      return true;
    }
    slot = disk.work().slot();
    change();
    at = At.NEXT;
    return true;
  }

  private void change() {
    disk.refcounts().markDirty(slot);
    Refcounts refcounts = disk.image().refcounts();
    if (adds) {
      refcounts.increase(cluster);
    } else if (refcounts.decrease(cluster) == 0) {
      forget();
    }
    cluster++;
  }

  /** Empties the slot of a table that was where the freed range begins. */
  private void forget() {
    if (disk.refcounts().find(offset) != NONE) {
      put();
      index = NONE;
      disk.refcounts().discard(offset);
    }
    disk.l2().discard(offset);
    if (passes) {
      disk.discards().add();
    }
  }

  private void put() {
    if (slot != NONE) {
      disk.refcounts().put(slot);
      slot = NONE;
    }
  }

  private NewBlock newBlock() {
    if (newBlock == null) {
      newBlock = new NewBlock(disk);
    }
    return newBlock;
  }

  private boolean undo(Coroutine co) {
    if (undo == null) {
      undo = new CountChange(disk);
    }
    return undo.begin(co, offset, disk.at(cluster) - offset, !adds, /* pass= */ false);
  }
}
