package io.l2bench.driver.qcow2;

import io.l2bench.workload.qcow2.ClusterType;
import io.l2bench.workload.qcow2.L2Format;
import org.jspecify.annotations.Nullable;

/**
 * Finds a place for the next clusters of a write: those that it may overwrite, or new ones. Within
 * one slice, and at the place that is asked for, if one is.
 */
final class PlaceSearch extends Routine {
  /** The clusters of the longest request, of 2^31 bytes less one sector. */
  private static final long MOST_BYTES = Integer.MAX_VALUE & -512L;

  private final Disk disk;
  private At at = At.COPIED;
  private long guest;
  private long wanted;
  private long place;
  private long bytes;
  private boolean found;
  private @Nullable Allocation allocations;
  private int slot;
  private long clusters;

  private enum At {
    COPIED,
    COUNT,
    PLACED
  }

  PlaceSearch(Disk disk) {
    this.disk = disk;
  }

  /** Finds clusters that the write may overwrite. */
  boolean copied(Coroutine co, long from, long wish, long length, @Nullable Allocation known) {
    disk.trace().handleCopied(co.number, from, wish, length);
    return begin(co, At.COPIED, from, wish, length, known);
  }

  /** Allocates clusters. */
  boolean allocate(Coroutine co, long from, long wish, long length, @Nullable Allocation known) {
    disk.trace().handleAlloc(co.number, from, wish, length);
    return begin(co, At.COUNT, from, wish, length, known);
  }

  private boolean begin(
      Coroutine co, At then, long from, long wish, long length, @Nullable Allocation known) {
    at = then;
    guest = from;
    place = wish;
    wanted = length;
    bytes = length;
    allocations = known;
    co.call(this);
    return disk.tableGet().call(co, from);
  }

  /** Whether there is a place; if not, {@link #bytes} is 0 if other clusters may not follow. */
  boolean found() {
    return found;
  }

  long place() {
    return place;
  }

  long bytes() {
    return bytes;
  }

  /** The part's allocations, newest first. */
  @Nullable Allocation allocations() {
    return allocations;
  }

  @Override
  boolean run(Coroutine co) {
    return switch (at) {
      case COPIED -> end(co, overwrite());
      case COUNT -> {
        slot = disk.work().slot();
        clusters = count(/* anew= */ true);
        at = At.PLACED;
        long wish = place == Write.ANY ? place : place & -disk.clusterBytes();
        yield disk.allocator().call(co, guest, wish, clusters);
      }
      case PLACED -> end(co, allocated());
    };
  }

  private boolean end(Coroutine co, boolean success) {
    found = success;
    disk.l2().put(slot);
    return co.end();
  }

  private boolean overwrite() {
    slot = disk.work().slot();
    long entry = disk.image().entry(guest);
    if (needsNew(entry)) {
      return false;
    }
    long host = entry & L2Format.OFFSET;
    if (place != Write.ANY && host != place) {
      bytes = 0;
      return false;
    }
    long into = disk.into(guest);
    bytes = Math.min(bytes, disk.at(count(/* anew= */ false)) - into);
    keep(host);
    place = host + into;
    return true;
  }

  private boolean allocated() {
    clusters = disk.allocator().clusters();
    if (clusters == 0) {
      bytes = 0;
      return false;
    }
    long into = disk.into(guest);
    bytes = Math.min(bytes, disk.at(clusters) - into);
    place = disk.allocator().place() + into;
    add(disk.allocator().place(), /* keepsOld= */ false);
    return true;
  }

  /** Notes an overwrite of clusters that read as zeroes, although they have a place. */
  private void keep(long host) {
    long last = disk.into(guest) + bytes - 1;
    boolean normal = true;
    for (long at = 0; at <= disk.cluster(last); at++) {
      normal &= type(disk.image().entry(guest + disk.at(at))) == ClusterType.NORMAL;
    }
    if (!normal) {
      add(host, /* keepsOld= */ true);
    }
  }

  private void add(long host, boolean keepsOld) {
    long into = disk.into(guest);
    long end = into + bytes;
    Allocation made = disk.allocations().add();
    made.guest = guest - into;
    made.host = host;
    made.clusters = (int) disk.clusters(end);
    made.keepsOld = keepsOld;
    boolean wholeHead = !keepsOld || isZero(guest);
    boolean wholeTail = !keepsOld || isZero(guest + bytes - 1);
    made.headFrom = wholeHead ? 0 : into;
    made.headBytes = into - made.headFrom;
    made.tailFrom = end;
    made.tailBytes = wholeTail ? disk.at(made.clusters) - end : 0;
    made.older = allocations;
    allocations = made;
  }

  private boolean isZero(long offset) {
    return type(disk.image().entry(offset)) == ClusterType.ZERO_ALLOCATED;
  }

  /** The clusters from the first on that are alike: all need a new place, or none and in a row. */
  private long count(boolean anew) {
    long most =
        Math.min(
            Math.min(disk.clusters(disk.into(guest) + wanted), disk.clustersToSliceEnd(guest)),
            disk.cluster(MOST_BYTES));
    long host = disk.image().entry(guest) & L2Format.OFFSET;
    long alike = 0;
    while (alike < most) {
      long entry = disk.image().entry(guest + disk.at(alike));
      boolean inRow = anew || (entry & L2Format.OFFSET) == host + disk.at(alike);
      if (needsNew(entry) != anew || !inRow) {
        break;
      }
      alike++;
    }
    return alike;
  }

  private boolean needsNew(long entry) {
    return switch (type(entry)) {
      case NORMAL, ZERO_ALLOCATED -> !L2Format.isCopied(entry);
      case ABSENT, ABSENT_ALLOCATED, ZERO, COMPRESSED -> true;
    };
  }

  private ClusterType type(long entry) {
    return disk.image().format().type(entry);
  }
}
