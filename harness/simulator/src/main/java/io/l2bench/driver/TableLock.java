package io.l2bench.driver;

/**
 * The order in which requests go on where no log tells it: first come, first served, as QEMU hands
 * its table lock over. A host calls {@link #enter} where it would call {@link Driver#done}, and for
 * {@link Step#LOCK}.
 */
public final class TableLock {
  private final Driver driver;
  private final IntQueue waiting = new IntQueue();
  private boolean running;

  public TableLock(Driver driver) {
    this.driver = driver;
  }

  /**
   * Lets a request go on as soon as the lock is free and those before it have had their turn; the
   * one that holds the lock goes on at once.
   */
  public void enter(int request) {
    if (!running && waiting.isEmpty() && !driver.locked()) {
      run(request);
    } else if (driver.holds(request)) {
      waiting.addFirst(request);
    } else {
      waiting.addLast(request);
    }
    while (!running && !waiting.isEmpty() && mayRun(waiting.first())) {
      run(waiting.poll());
    }
  }

  private void run(int request) {
    running = true;
    driver.done(request);
    running = false;
  }

  private boolean mayRun(int request) {
    return !driver.locked() || driver.holds(request);
  }
}
