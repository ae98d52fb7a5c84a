package io.l2bench.driver.qcow2;

import org.jspecify.annotations.Nullable;

/** The allocations in flight, newest first. Those that have ended are used again. */
final class InFlightAllocations {
  private @Nullable Allocation newest;
  private @Nullable Allocation unused;

  /** The newest one, or null. */
  @Nullable Allocation newest() {
    return newest;
  }

  /** A new one, which is the newest. */
  Allocation add() {
    Allocation made = unused == null ? new Allocation() : unused;
    unused = made.after;
    made.before = null;
    made.after = newest;
    if (newest != null) {
      newest.before = made;
    }
    newest = made;
    made.filled = false;
    made.withData = false;
    return made;
  }

  /** Ends one and wakes the writes that wait for it. */
  void remove(Allocation ended, Scheduler scheduler) {
    if (ended.before == null) {
      newest = ended.after;
    } else {
      ended.before.after = ended.after;
    }
    if (ended.after != null) {
      ended.after.before = ended.before;
    }
    for (Coroutine co = ended.waiting.poll(); co != null; co = ended.waiting.poll()) {
      scheduler.wake(co);
    }
    ended.after = unused;
    unused = ended;
  }
}
