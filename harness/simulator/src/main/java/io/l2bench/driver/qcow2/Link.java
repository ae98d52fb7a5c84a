package io.l2bench.driver.qcow2;

import io.l2bench.workload.qcow2.L2Format;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Enters new clusters in their table, once data and counts are right, and frees the old ones. */
final class Link extends Routine {
  private final Disk disk;
  private At at = At.GET;
  private @Nullable Allocation allocation;

  /** The entries that were replaced. */
  private long[] old = new long[16];

  private int replaced;
  private int freed;

  private enum At {
    GET,
    GOT,
    FREE
  }

  Link(Disk disk) {
    this.disk = disk;
  }

  boolean call(Coroutine co, Allocation written) {
    allocation = written;
    at = At.GET;
    co.call(this);
    return disk.caches().begin(co, disk.work().setDependency(disk.l2(), disk.refcounts()));
  }

  @Override
  boolean run(Coroutine co) {
    return switch (at) {
      case GET -> {
        at = At.GOT;
        yield disk.tableGet().call(co, written().guest);
      }
      case GOT -> {
        enter();
        at = At.FREE;
        yield true;
      }
      case FREE ->
          (freed == replaced || written().keepsOld)
              ? co.end()
              : disk.slices().freeEntry(co, old[freed++], /* discards= */ false);
    };
  }

  private Allocation written() {
    return Objects.requireNonNull(allocation);
  }

  private void enter() {
    int slot = disk.work().slot();
    disk.l2().markDirty(slot);
    replaced = 0;
    freed = 0;
    for (int i = 0; i < written().clusters; i++) {
      long guest = written().guest + disk.at(i);
      long entry = disk.image().entry(guest);
      if (entry != 0) {
        replace(entry);
      }
      disk.image().setEntry(guest, written().host + disk.at(i) | L2Format.COPIED);
    }
    disk.l2().put(slot);
  }

  private void replace(long entry) {
    if (replaced == old.length) {
      old = Arrays.copyOf(old, replaced * 2);
    }
    old[replaced] = entry;
    replaced++;
  }
}
