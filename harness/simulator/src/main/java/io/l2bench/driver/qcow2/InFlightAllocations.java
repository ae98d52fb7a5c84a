package io.l2bench.driver.qcow2;

import org.jspecify.annotations.Nullable;

/** The allocations in flight, newest first. Those that have ended are used again. */
final class InFlightAllocations {
  private @Nullable Allocation newest;
  private @Nullable Allocation unused;
  private long bytesBefore;

  /**
   * Finds out how many bytes of a write come before the first byte of an allocation in flight; they
   * are {@link #bytesBefore}.
   *
   * @return the allocation that leaves none, or null
   */
  @Nullable Allocation conflict(long start, long bytes, long clusterBytes) {
    bytesBefore = bytes;
    for (Allocation old = newest; old != null && bytesBefore > 0; old = old.after) {
      long end = start + bytesBefore;
      long oldStart = old.from() & -clusterBytes;
      long oldEnd = (old.to() + clusterBytes - 1) & -clusterBytes;
      boolean apart = end <= oldStart || start >= oldEnd;
      boolean beside = old.keepsOld && (end <= old.from() || start >= old.to());
      if (!apart && !beside) {
        bytesBefore = Math.max(0, oldStart - start);
        if (bytesBefore == 0) {
          return old;
        }
      }
    }
    return null;
  }

  /** The bytes that the last search found free of conflicts. */
  long bytesBefore() {
    return bytesBefore;
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
