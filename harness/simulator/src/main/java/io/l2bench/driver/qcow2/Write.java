package io.l2bench.driver.qcow2;

import org.jspecify.annotations.Nullable;

/**
 * A write: for each part it takes the lock and finds places for as much as is contiguous in the
 * file, in clusters that it may overwrite or in new ones, and then writes it.
 */
final class Write extends Routine {
  /** Stands for any place in the file. */
  static final long ANY = -1;

  private final Disk disk;
  private final Parts parts = new Parts();
  private At at = At.PART;
  private long offset;
  private long rest;
  private long done;

  /** The bytes of the part in hand, or those wished for while its place is searched. */
  private long bytes;

  /** Where the part is in the image file. */
  private long host;

  /** Where the search stands: what comes next, and where that would have to be. */
  private long start;

  private long remaining;
  private long place;
  private long step;

  /** The allocations of the part in hand, newest first. */
  private @Nullable Allocation allocations;

  private enum At {
    START,
    PART,
    LOCKED,
    FETCH,
    WOKEN,
    SEARCH,
    ROUND,
    COPIED,
    ALLOCATED,
    ADDED,
    WRITTEN,
    LAST,
    WAIT
  }

  Write(Disk disk) {
    this.disk = disk;
  }

  Write begin(long from, long length) {
    at = At.START;
    offset = from;
    rest = length;
    done = 0;
    parts.begin();
    return this;
  }

  @Override
  boolean run(Coroutine co) {
    return switch (at) {
      case START -> {
        disk.trace().startWrite(co.number, offset, rest);
        at = At.PART;
        yield true;
      }
      case PART -> part(co);
      case LOCKED -> {
        disk.trace().allocate(co.number, offset, bytes);
        at = At.FETCH;
        yield true;
      }
      case FETCH -> {
        at = At.SEARCH;
        yield co.fetch.callToChange(co, offset);
      }
      case WOKEN -> {
        at = At.FETCH;
        yield disk.lock().take(co);
      }
      case SEARCH -> search();
      case ROUND -> round(co);
      case COPIED -> copied(co);
      case ALLOCATED -> allocated(co);
      case ADDED -> added(co);
      case WRITTEN -> written(co);
      case LAST -> {
        disk.unlock(co);
        at = At.WAIT;
        yield true;
      }
      case WAIT -> parts.isEmpty() ? end(co) : parts.await(co);
    };
  }

  private boolean end(Coroutine co) {
    disk.trace().doneWrite(co.number);
    return co.end();
  }

  private boolean part(Coroutine co) {
    if (rest == 0) {
      at = At.LAST;
    } else {
      disk.trace().startPart(co.number);
      bytes = rest;
      at = At.LOCKED;
    }
    return disk.lock().take(co);
  }

  private boolean search() {
    start = offset;
    remaining = bytes;
    place = ANY;
    host = ANY;
    step = 0;
    allocations = null;
    at = At.ROUND;
    return true;
  }

  private boolean round(Coroutine co) {
    if (host == ANY && place != ANY) {
      host = place;
    }
    start += step;
    remaining -= step;
    place = place == ANY ? ANY : place + step;
    Allocation conflict = disk.allocations().conflict(start, remaining, disk.clusterBytes());
    step = disk.allocations().bytesBefore();
    if (step == 0 && conflict != null && allocations == null) {
      at = At.WOKEN;
      conflict.waiting.addLast(co);
      disk.unlock(co);
      return false;
    }
    if (step == 0) {
      return found(co);
    }
    at = At.COPIED;
    return disk.places().copied(co, start, place, step, allocations);
  }

  private boolean copied(Coroutine co) {
    PlaceSearch found = disk.places();
    step = found.bytes();
    if (found.found()) {
      place = found.place();
      allocations = found.allocations();
      at = At.ROUND;
      return true;
    }
    if (step == 0) {
      return found(co);
    }
    at = At.ALLOCATED;
    return found.allocate(co, start, place, step, allocations);
  }

  private boolean allocated(Coroutine co) {
    PlaceSearch found = disk.places();
    if (!found.found()) {
      return found(co);
    }
    step = found.bytes();
    place = found.place();
    allocations = found.allocations();
    at = At.ROUND;
    return true;
  }

  private boolean found(Coroutine co) {
    bytes -= remaining;
    disk.unlock(co);
    boolean pooled = parts.open(bytes == rest);
    disk.trace()
        .addTask(co.number, pooled, /* reads= */ false, /* type= */ 0, host, offset, bytes, done);
    if (pooled) {
      at = At.ADDED;
      return true;
    }
    at = At.WRITTEN;
    return co.call(co.writePart.begin(offset, host, bytes, allocations));
  }

  private boolean added(Coroutine co) {
    if (parts.isFull()) {
      return parts.await(co);
    }
    Coroutine part = disk.scheduler().create(co.request);
    parts.add();
    part.call(part.partEnd.of(parts));
    part.call(part.writePart.begin(offset, host, bytes, allocations));
    disk.scheduler().enter(part);
    return written(co);
  }

  private boolean written(Coroutine co) {
    offset += bytes;
    rest -= bytes;
    done += bytes;
    disk.trace().donePart(co.number, bytes);
    at = At.PART;
    return true;
  }
}
