package io.l2bench.driver;

import io.l2bench.cache.TableCache;
import io.l2bench.driver.Requests.State;

/** {@link Edition#CALLBACKS}. */
final class CallbackDriver extends Driver {
  /** The allocating writes in their order; the first has its turn. */
  private final IntQueue writes = new IntQueue();

  CallbackDriver(Loading loading, TableCache cache, ImageMap image, DriverHost host) {
    super(loading, cache, image, host);
  }

  @Override
  public boolean locked() {
    return false;
  }

  @Override
  public boolean holds(int request) {
    return false;
  }

  @Override
  public int allocating() {
    return writes.first();
  }

  @Override
  void hold(int request) {}

  @Override
  void unhold() {}

  /** The end of the flush calls back where the end of the write did. */
  @Override
  void flushed(int request, int entry, int error) {
    host.tableWritten(request, entry, /* flush= */ false, error);
  }

  @Override
  boolean goOnWithoutStep(int request) {
    return true;
  }

  @Override
  Turn takeTurn(int request) {
    if (writes.isEmpty()) {
      host.cancelTimer();
    }
    if (writes.first() == request) {
      return Turn.TAKEN;
    }
    writes.addLast(request);
    if (writes.first() == request) {
      return Turn.TAKEN;
    }
    all.state[request] = State.WAIT;
    return Turn.WAIT;
  }

  @Override
  boolean endWait(int request) {
    return true;
  }

  @Override
  void passTurn(int request, boolean needsCheck) {
    if (writes.first() != request) {
      return;
    }
    writes.poll();
    if (!writes.isEmpty()) {
      int next = writes.first();
      all.state[next] = State.TAKE_TURN;
      done(next);
    } else if (needsCheck) {
      host.startTimer();
    }
  }
}
