package io.l2bench.driver.qcow2;

import io.l2bench.workload.qcow2.Refcounts;

/** Searches the lowest free clusters in a row: a get of a refcount block for each one looked at. */
final class FreeSearch extends Routine {
  private final Disk disk;
  private At at = At.NEXT;
  private long wanted;
  private long inRow;
  private long cluster;

  private enum At {
    NEXT,
    GOT
  }

  FreeSearch(Disk disk) {
    this.disk = disk;
  }

  boolean call(Coroutine co, long clusters) {
    wanted = clusters;
    inRow = 0;
    at = At.NEXT;
    co.call(this);
    return disk.discards().beforeSearch(co);
  }

  /** The first of the clusters found. */
  long first() {
    return cluster - wanted + 1;
  }

  @Override
  boolean run(Coroutine co) {
    return switch (at) {
      case NEXT -> next(co);
      case GOT -> {
        boolean free = disk.image().refcounts().get(cluster) == 0;
        disk.refcounts().put(disk.work().slot());
        inRow = free ? inRow + 1 : 0;
        at = At.NEXT;
        yield true;
      }
    };
  }

  private boolean next(Coroutine co) {
    if (inRow == wanted) {
      return co.end();
    }
    Refcounts refcounts = disk.image().refcounts();
    cluster = refcounts.nextCandidate();
    long block = refcounts.block(cluster);
    if (block == 0) {
      inRow++;
      return true;
    }
    at = At.GOT;
    return disk.caches().get(co, disk.refcounts(), block);
  }
}
