package io.l2bench.driver.qcow2;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs coroutines in QEMU's order: one that is woken runs once the one that woke it pauses or ends,
 * before those that were woken earlier by others (QEMU 7.2, util/qemu-coroutine.c).
 */
final class Scheduler {
  private final Disk disk;
  private final List<Coroutine> all = new ArrayList<>();
  private final List<Coroutine> free = new ArrayList<>();
  private @Nullable Coroutine current;

  Scheduler(Disk disk) {
    this.disk = disk;
  }

  /** A new coroutine for a request. */
  Coroutine create(int request) {
    Coroutine co;
    if (free.isEmpty()) {
      co = new Coroutine(all.size(), disk);
      all.add(co);
    } else {
      co = free.remove(free.size() - 1);
    }
    co.request = request;
    return co;
  }

  Coroutine get(int number) {
    return all.get(number);
  }

  /** The coroutine that runs. */
  Coroutine current() {
    return Objects.requireNonNull(current);
  }

  /** Runs a coroutine until it pauses or ends, and then all that are woken by that. */
  void enter(Coroutine first) {
    Coroutine before = current;
    Coroutine pending = first;
    while (pending != null) {
      Coroutine co = pending;
      pending = co.next;
      co.next = null;
      current = co;
      resume(co);
      pending = co.woken.moveBefore(pending);
      if (co.isOver()) {
        disk.trace().ended(co.number);
        free.add(co);
      }
    }
    current = before;
  }

  /** Lets a coroutine run once the current one pauses or ends. */
  void wake(Coroutine co) {
    current().woken.addLast(co);
  }

  private void resume(Coroutine co) {
    if (co.waitsForLock) {
      co.waitsForLock = false;
      disk.trace().lockReturns(co.number);
    }
    co.run();
  }
}
