package io.l2bench.driver.qcow2;

import io.l2bench.workload.qcow2.ClusterType;
import io.l2bench.workload.qcow2.ImageState;
import io.l2bench.workload.qcow2.L2Format;

/**
 * Finds the contiguous run at a guest offset: one get, or none where L1 has no table. A run ends
 * with its slice, where the type changes, and at a jump in the file.
 */
final class RunSearch extends Routine {
  private final Disk disk;
  private boolean loaded;
  private long guest;
  private long wanted;
  private ClusterType type = ClusterType.ABSENT;
  private long host;
  private long bytes;

  RunSearch(Disk disk) {
    this.disk = disk;
  }

  boolean call(Coroutine co, long from, long length) {
    guest = from;
    wanted = length;
    if (disk.image().table(from) == 0) {
      type = ClusterType.ABSENT;
      host = 0;
      bytes = Math.min(length, disk.at(disk.clustersToSliceEnd(from)) - disk.into(from));
      return true;
    }
    loaded = false;
    return co.call(this);
  }

  /** What the run is made of. */
  ClusterType type() {
    return type;
  }

  /** Where the run is in the image file, if it has a place. */
  long host() {
    return host;
  }

  /** Its length from the guest offset on. */
  long bytes() {
    return bytes;
  }

  @Override
  boolean run(Coroutine co) {
    if (!loaded) {
      loaded = true;
      return disk.caches().get(co, disk.l2(), disk.slice(guest));
    }
    measure();
    disk.l2().put(disk.work().slot());
    return co.end();
  }

  private void measure() {
    ImageState image = disk.image();
    long into = disk.into(guest);
    long entry = image.entry(guest);
    type = image.format().type(entry);
    long start = entry & L2Format.OFFSET;
    host = hasPlace() ? start + into : 0;
    long most = Math.min(disk.clustersToSliceEnd(guest), disk.clusters(into + wanted));
    long clusters = 1;
    while (clusters < most && continues(start, clusters)) {
      clusters++;
    }
    bytes = Math.min(wanted, disk.at(clusters) - into);
  }

  private boolean continues(long start, long clusters) {
    if (type == ClusterType.COMPRESSED) {
      return false;
    }
    long entry = disk.image().entry(guest + disk.at(clusters));
    return disk.image().format().type(entry) == type
        && (!hasPlace() || (entry & L2Format.OFFSET) == start + disk.at(clusters));
  }

  private boolean hasPlace() {
    return type == ClusterType.NORMAL || type == ClusterType.ZERO_ALLOCATED;
  }
}
