package io.l2bench.driver.qcow2;

import io.l2bench.driver.Step;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes the data of a part, with what its new clusters need around it, and enters the clusters in
 * their table.
 */
final class WritePart extends Routine {
  private final Disk disk;
  private At at = At.PREPARE;
  private long offset;
  private long host;
  private long bytes;
  private @Nullable Allocation allocations;

  /** The allocation that is prepared. */
  private @Nullable Allocation current;

  private enum At {
    PREPARE,
    HEAD,
    TAIL,
    FILLED,
    DATA,
    WRITTEN,
    LINK,
    COPIED,
    FETCHED,
    LINKED
  }

  WritePart(Disk disk) {
    this.disk = disk;
  }

  WritePart begin(long from, long place, long length, @Nullable Allocation newest) {
    at = At.PREPARE;
    offset = from;
    host = place;
    bytes = length;
    allocations = newest;
    current = newest;
    return this;
  }

  @Override
  boolean run(Coroutine co) {
    return switch (at) {
      case PREPARE -> prepare(co);
      case HEAD -> head(co);
      case TAIL -> tail(co);
      case FILLED -> filled(co);
      case DATA -> data(co);
      case WRITTEN -> {
        at = At.LINK;
        yield disk.lock().take(co);
      }
      case LINK -> link(co);
      case COPIED -> {
        at = At.FETCHED;
        yield co.fetch.callToChange(co, first().guest);
      }
      case FETCHED -> {
        at = At.LINKED;
        yield disk.link().call(co, first());
      }
      case LINKED -> linked();
    };
  }

  private boolean prepare(Coroutine co) {
    while (current != null && !current.copies()) {
      current = current.older;
    }
    if (current == null) {
      at = At.DATA;
      return true;
    }
    at = At.HEAD;
    return current.headBytes == 0 || co.call(co.status.begin(current.from(), current.headBytes));
  }

  private boolean head(Coroutine co) {
    Allocation made = now();
    if (made.headBytes != 0 && !co.status.allZero()) {
      return nextOne();
    }
    at = At.TAIL;
    return made.tailBytes == 0
        || co.call(co.status.begin(made.guest + made.tailFrom, made.tailBytes));
  }

  private boolean tail(Coroutine co) {
    Allocation made = now();
    if (made.tailBytes != 0 && !co.status.allZero()) {
      return nextOne();
    }
    at = At.FILLED;
    long length = made.tailFrom + made.tailBytes - made.headFrom;
    disk.trace().zeroesFile(co.number, made.host + made.headFrom, length);
    return disk.start(co, Step.FILL, made.from());
  }

  private boolean filled(Coroutine co) {
    Allocation made = now();
    disk.trace().skipCopy(co.number, made.guest, made.clusters);
    made.filled = true;
    return nextOne();
  }

  private boolean nextOne() {
    current = now().older;
    at = At.PREPARE;
    return true;
  }

  private boolean data(Coroutine co) {
    at = At.WRITTEN;
    if (joins()) {
      return true;
    }
    disk.trace().writeData(co.number, host);
    Step step = allocations == null ? Step.WRITE_IN_PLACE : Step.WRITE_NEW;
    return disk.write(co, step, offset, host, bytes);
  }

  /** Whether the data are written together with copies right before and after them. */
  private boolean joins() {
    for (Allocation made = allocations; made != null; made = made.older) {
      boolean adjoins =
          made.from() + made.headBytes == offset && made.guest + made.tailFrom == offset + bytes;
      if (made.copies() && !made.filled && adjoins) {
        made.withData = true;
        return true;
      }
    }
    return false;
  }

  private boolean link(Coroutine co) {
    Allocation made = allocations;
    if (made == null) {
      disk.unlock(co);
      return co.end();
    }
    disk.trace().link(co.number, made.clusters);
    at = At.COPIED;
    return !made.copies() || made.filled || co.call(co.copyOld.begin(made));
  }

  private boolean linked() {
    Allocation made = first();
    allocations = made.older;
    disk.allocations().remove(made, disk.scheduler());
    at = At.LINK;
    return true;
  }

  private Allocation now() {
    return Objects.requireNonNull(current);
  }

  private Allocation first() {
    return Objects.requireNonNull(allocations);
  }
}
