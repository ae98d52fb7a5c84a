package io.l2bench.driver.qcow2;

/** The turn to flush a node: one flush at a time, those that wait in order of arrival. */
final class FlushTurn {
  private final CoroutineQueue waiting = new CoroutineQueue();
  private boolean taken;

  /** Takes the turn; false lets the coroutine pause until it may try again. */
  boolean take(Coroutine co) {
    if (taken) {
      waiting.addLast(co);
      return false;
    }
    taken = true;
    return true;
  }

  void end(Scheduler scheduler) {
    taken = false;
    Coroutine next = waiting.poll();
    if (next != null) {
      scheduler.wake(next);
    }
  }
}
