package io.l2bench.driver.qcow2;

import io.l2bench.cache.qcow2.Qcow2TableCache;
import io.l2bench.driver.Loading;
import io.l2bench.driver.SingleFlight;
import io.l2bench.driver.Step;
import io.l2bench.workload.qcow2.L2Format;

/**
 * Reads a missing slice with the lock released, before the lookup that needs it. QEMU's driver does
 * not: there this does nothing, and the lookup reads the slice under the lock.
 *
 * <p>Whoever has read the slice takes the lock again and brings it in, unless another one did
 * meanwhile. By {@link Loading#SINGLE_FLIGHT} those that miss it during the read wait for its end
 * and look again; by {@link Loading#DUPLICATE} they read it, too.
 */
final class Fetch extends Routine {
  private final Disk disk;
  private At at = At.LOOK;
  private long guest;
  private long slice;

  private enum At {
    LOOK,
    WOKEN,
    READ,
    LOCKED,
    BROUGHT
  }

  Fetch(Disk disk) {
    this.disk = disk;
  }

  /** Fetches the slice of a guest offset to change it, unless its table must be made anew. */
  boolean callToChange(Coroutine co, long offset) {
    return L2Format.isCopied(disk.image().l1Entry(offset)) ? call(co, offset) : true;
  }

  /** Fetches the slice of a guest offset. Begins under the lock, and ends under it. */
  boolean call(Coroutine co, long offset) {
    if (loading() == Loading.LOCKED) {
      return true;
    }
    guest = offset;
    at = At.LOOK;
    return co.call(this);
  }

  @Override
  boolean run(Coroutine co) {
    return switch (at) {
      case LOOK -> look(co);
      case WOKEN -> {
        at = At.LOOK;
        yield disk.lock().take(co);
      }
      case READ -> {
        disk.setup().listener().tableReadEnds(co.request, disk.table(slice));
        at = At.LOCKED;
        yield disk.lock().take(co);
      }
      case LOCKED -> bringIn(co);
      case BROUGHT -> {
        disk.caches().keep();
        yield end(co);
      }
    };
  }

  private boolean look(Coroutine co) {
    if (disk.image().table(guest) == 0) {
      return co.end();
    }
    slice = disk.slice(guest);
    if (isCached()) {
      return co.end();
    }
    boolean waits = waits(co);
    at = waits ? At.WOKEN : At.READ;
    disk.lock().release(co);
    return !waits && read(co);
  }

  private boolean waits(Coroutine co) {
    if (loading() == Loading.DUPLICATE) {
      return false;
    }
    int table = disk.table(slice);
    boolean waits = disk.sliceReads().waits(co.number, table);
    if (waits) {
      disk.setup().listener().delayed(co.request, table);
    } else {
      disk.sliceReads().begin(co.number, table);
    }
    return waits;
  }

  private boolean read(Coroutine co) {
    disk.setup().listener().tableReadBegins(co.request, disk.table(slice));
    return disk.read(co, Step.READ_TABLE, slice, slice, disk.l2().entryBytes());
  }

  private boolean bringIn(Coroutine co) {
    if (isCached()) {
      return end(co);
    }
    at = At.BROUGHT;
    return disk.caches().bringIn(co, disk.l2(), slice);
  }

  /** Wakes those that wait for the slice, in order of arrival. */
  private boolean end(Coroutine co) {
    if (loading() == Loading.SINGLE_FLIGHT) {
      SingleFlight reads = disk.sliceReads();
      int last = reads.end(disk.table(slice));
      for (int number = reads.after(last); number != last; ) {
        number = reads.after(number);
        Coroutine waiter = disk.scheduler().get(number);
        disk.setup().listener().delayEnds(waiter.request);
        disk.scheduler().wake(waiter);
      }
    }
    return co.end();
  }

  private boolean isCached() {
    return disk.l2().find(slice) != Qcow2TableCache.NONE;
  }

  private Loading loading() {
    return disk.setup().loading();
  }
}
