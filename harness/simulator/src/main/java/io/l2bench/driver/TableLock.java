package io.l2bench.driver;

import java.util.function.IntConsumer;

/**
 * The table lock of a driver. Requests run one at a time, up to their next step; a request may hold
 * the lock through its step, so that no other runs meanwhile. Waiting requests get their turn in
 * order of arrival, as in QEMU.
 */
public final class TableLock {
  private final IntConsumer run;
  private final DriverListener listener;
  private final IntQueue waiting = new IntQueue();

  /** The request that holds the lock through its step, or {@link Driver#NONE}. */
  private int holder = Driver.NONE;

  private boolean running;

  /**
   * A free lock.
   *
   * @param run continues a request up to its next step
   * @param listener that hears who waits
   */
  public TableLock(IntConsumer run, DriverListener listener) {
    this.run = run;
    this.listener = listener;
  }

  /**
   * Continues a request as soon as the lock is free and every request before it has had its turn;
   * the holder continues at once.
   */
  public void enter(int request) {
    if (isFree()) {
      runNow(request);
    } else if (holder == request) {
      waiting.addFirst(request);
    } else {
      listener.waitsForLock(request, request);
      waiting.addLast(request);
    }
    while (!running && !waiting.isEmpty() && allows(waiting.first())) {
      int next = waiting.poll();
      if (next != holder) {
        listener.hasLock(next, next);
      }
      runNow(next);
    }
  }

  private void runNow(int request) {
    running = true;
    run.accept(request);
    running = false;
  }

  /** Keeps the lock through the next step of the running request. */
  public void hold(int request) {
    holder = request;
  }

  /** Ends the hold, if there is one. */
  public void release() {
    holder = Driver.NONE;
  }

  /** Whether a request that enters now runs at once, and no other after it. */
  public boolean isFree() {
    return !running && waiting.isEmpty() && holder == Driver.NONE;
  }

  /** Whether a request holds the lock through its step. */
  public boolean isHeld() {
    return holder != Driver.NONE;
  }

  /** Whether this request may run: the lock is free, or the request itself holds it. */
  public boolean allows(int request) {
    return holder == Driver.NONE || holder == request;
  }
}
