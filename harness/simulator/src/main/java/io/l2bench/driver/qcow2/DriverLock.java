package io.l2bench.driver.qcow2;

import io.l2bench.driver.DriverListener;
import org.jspecify.annotations.Nullable;

/** The driver's lock: who releases it hands it to the one that has waited longest. */
final class DriverLock {
  private final Scheduler scheduler;
  private final DriverListener listener;
  private final Qcow2Listener trace;
  private final CoroutineQueue waiting = new CoroutineQueue();
  private @Nullable Coroutine holder;

  DriverLock(Scheduler scheduler, DriverListener listener, Qcow2Listener trace) {
    this.scheduler = scheduler;
    this.listener = listener;
    this.trace = trace;
  }

  /** Takes the lock; false lets the coroutine pause until it is handed the lock. */
  boolean take(Coroutine co) {
    if (holder == null) {
      holder = co;
      trace.locks(co.number);
      return true;
    }
    trace.waitsForLock(co.number);
    listener.waitsForLock(co.request, co.number);
    co.waitsForLock = true;
    waiting.addLast(co);
    return false;
  }

  /** Gives the lock back, or to the next one, which is woken. */
  void release(Coroutine co) {
    trace.unlocks(co.number);
    holder = waiting.poll();
    if (holder != null) {
      listener.hasLock(holder.request, holder.number);
      scheduler.wake(holder);
      trace.unlockReturns(co.number);
    }
  }
}
