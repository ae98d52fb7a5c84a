package io.l2bench.driver;

import io.l2bench.cache.TableCache;
import io.l2bench.driver.Requests.State;

/** {@link Edition#COROUTINES}. */
final class CoroutineDriver extends Driver {
  private final IntQueue waiting = new IntQueue();
  private int allocating = NONE;
  private int holder = NONE;

  CoroutineDriver(Loading loading, TableCache cache, ImageMap image, DriverHost host) {
    super(loading, cache, image, host);
  }

  @Override
  public boolean locked() {
    return holder != NONE;
  }

  @Override
  public boolean holds(int request) {
    return holder == request;
  }

  @Override
  public int allocating() {
    return allocating;
  }

  @Override
  void hold(int request) {
    holder = request;
  }

  @Override
  void unhold() {
    holder = NONE;
  }

  @Override
  void flushed(int request, int entry, int error) {}

  @Override
  boolean goOnWithoutStep(int request) {
    return await(request, Step.LOCK, State.NEXT_IO);
  }

  @Override
  Turn takeTurn(int request) {
    if (allocating == NONE) {
      host.cancelTimer();
      allocating = request;
      return Turn.START_OVER;
    }
    if (allocating == request) {
      return Turn.TAKEN;
    }
    all.state[request] = State.WAIT;
    waiting.addLast(request);
    return Turn.WAIT;
  }

  @Override
  boolean endWait(int request) {
    if (allocating == NONE) {
      allocating = request;
      return true;
    }
    host.assertionFailed(request);
    all.state[request] = State.WAIT;
    waiting.addFirst(request);
    return false;
  }

  @Override
  void passTurn(int request, boolean needsCheck) {
    if (allocating != request) {
      return;
    }
    allocating = NONE;
    if (!waiting.isEmpty()) {
      await(waiting.poll(), Step.LOCK, State.TAKE_TURN);
    } else if (needsCheck) {
      host.startTimer();
    }
  }
}
