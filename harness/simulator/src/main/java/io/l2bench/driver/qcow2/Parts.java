package io.l2bench.driver.qcow2;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The parts of a request that run side by side: at most eight at a time. */
final class Parts {
  private static final int MOST = 8;

  private int running;
  private boolean open;

  /** The coroutine that waits for a part to end. */
  private @Nullable Coroutine waiting;

  void begin() {
    open = false;
  }

  /** Whether parts run beside each other: from the first one on that is not the whole rest. */
  boolean open(boolean wholeRest) {
    open |= !wholeRest;
    return open;
  }

  boolean isFull() {
    return running == MOST;
  }

  boolean isEmpty() {
    return running == 0;
  }

  void add() {
    running++;
  }

  /** Pauses a coroutine until a part has ended. */
  boolean await(Coroutine co) {
    waiting = co;
    return false;
  }

  /** Notes the end of a part. */
  void remove(Scheduler scheduler) {
    running--;
    if (waiting != null) {
      Coroutine woken = Objects.requireNonNull(waiting);
      waiting = null;
      scheduler.wake(woken);
    }
  }
}
