package io.l2bench.driver.qcow2;

import io.l2bench.workload.qcow2.Refcounts;

/**
 * The one scan for preallocated metadata, at the first block status of a disk: it counts the used
 * clusters of the file from its start.
 */
final class Scan extends Routine {
  private final Disk disk;
  private boolean done;
  private boolean got;
  private long cluster;

  Scan(Disk disk) {
    this.disk = disk;
  }

  /** Scans, the first time. */
  boolean call(Coroutine co) {
    return done || co.call(this);
  }

  @Override
  boolean run(Coroutine co) {
    done = true;
    Refcounts refcounts = disk.image().refcounts();
    if (got) {
      got = false;
      disk.refcounts().put(disk.work().slot());
      cluster++;
    }
    while (cluster < refcounts.clusters() && refcounts.block(cluster) == 0) {
      cluster++;
    }
    long block = cluster < refcounts.clusters() ? refcounts.block(cluster) : 0;
    if (block == 0 || !disk.setup().space().scanIncludes(cluster, block)) {
      return co.end();
    }
    got = true;
    return disk.caches().get(co, disk.refcounts(), block);
  }
}
