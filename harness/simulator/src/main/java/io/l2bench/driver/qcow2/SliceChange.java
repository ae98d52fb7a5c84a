package io.l2bench.driver.qcow2;

import io.l2bench.workload.qcow2.ClusterType;
import io.l2bench.workload.qcow2.ImageState;
import io.l2bench.workload.qcow2.L2Format;

/**
 * Lets whole clusters read as zeroes: slice by slice, a get each, and the clusters that lose their
 * place are freed.
 */
final class SliceChange extends Routine {
  private final Disk disk;
  private At at = At.SLICE;
  private Change change = Change.ZERO;
  private long guest;
  private long clusters;
  private long inSlice;
  private int slot;

  /** What becomes of clusters. */
  enum Change {
    /** They read as zeroes and keep their place. */
    ZERO,
    /** They read as zeroes and lose their place. */
    UNMAP,
    /** They are discarded by the guest. */
    DISCARD
  }

  private enum At {
    SLICE,
    GOT,
    ENTRY,
    DONE
  }

  SliceChange(Disk disk) {
    this.disk = disk;
  }

  boolean call(Coroutine co, Change what, long from, long number) {
    change = what;
    guest = from;
    clusters = number;
    at = At.SLICE;
    disk.discards().gather();
    return co.call(this);
  }

  /** Frees what an entry points to. */
  boolean freeEntry(Coroutine co, long entry, boolean discards) {
    return switch (disk.image().format().type(entry)) {
      case NORMAL, ZERO_ALLOCATED ->
          disk.counts().free(co, entry & L2Format.OFFSET, disk.clusterBytes(), discards);
      case COMPRESSED -> freeCompressed(co, entry, discards);
      case ABSENT, ABSENT_ALLOCATED, ZERO -> true;
    };
  }

  private boolean freeCompressed(Coroutine co, long entry, boolean discards) {
    L2Format format = disk.image().format();
    long offset = format.host(entry);
    return disk.counts().free(co, offset & -512, format.compressedBytes(entry), discards);
  }

  @Override
  boolean run(Coroutine co) {
    return switch (at) {
      case SLICE -> slice(co);
      case GOT -> {
        slot = disk.work().slot();
        at = At.ENTRY;
        yield true;
      }
      case ENTRY -> inSlice == 0 ? put() : entry(co);
      case DONE -> co.end();
    };
  }

  private boolean slice(Coroutine co) {
    if (clusters == 0) {
      at = At.DONE;
      return disk.discards().end(co);
    }
    inSlice = Math.min(clusters, disk.clustersToSliceEnd(guest));
    at = At.GOT;
    return disk.tableGet().call(co, guest);
  }

  private boolean put() {
    disk.l2().put(slot);
    at = At.SLICE;
    return true;
  }

  private boolean entry(Coroutine co) {
    ImageState image = disk.image();
    long old = image.entry(guest);
    ClusterType type = image.format().type(old);
    boolean placed =
        switch (type) {
          case NORMAL, ZERO_ALLOCATED, COMPRESSED -> true;
          case ABSENT, ABSENT_ALLOCATED, ZERO -> false;
        };
    boolean frees = change == Change.DISCARD ? placed : unmaps(type, placed);
    long made = made(old, frees);
    long entryGuest = guest;
    guest += disk.clusterBytes();
    clusters--;
    inSlice--;
    if (made == old) {
      return true;
    }
    disk.l2().markDirty(slot);
    image.setEntry(entryGuest, made);
    return !frees || freeEntry(co, old, /* discards= */ true);
  }

  private boolean unmaps(ClusterType type, boolean placed) {
    return type == ClusterType.COMPRESSED || (change == Change.UNMAP && placed);
  }

  private long made(long old, boolean frees) {
    long kept = frees ? 0 : old;
    if (change != Change.DISCARD) {
      return kept | L2Format.ZERO;
    }
    return frees && disk.image().version() >= 3 ? L2Format.ZERO : kept;
  }
}
