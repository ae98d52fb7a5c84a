package io.l2bench.driver;

import io.l2bench.cache.TableCache;
import io.l2bench.driver.Request.State;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** {@link Edition#COROUTINES}. */
final class CoroutineDriver extends Driver {
  private final Deque<Request> waiting = new ArrayDeque<>();
  private @Nullable Request allocating;

  CoroutineDriver(Loading loading, TableCache cache, ImageMap image, DriverHost host) {
    super(loading, cache, image, host);
  }

  @Override
  public int allocating() {
    return allocating == null ? NONE : allocating.number;
  }

  @Override
  void hold(Request request) {
    holder = request;
  }

  @Override
  void flushed(Request request, int entry, int error) {}

  @Override
  boolean goOnWithoutStep(Request request) {
    return await(request, Step.LOCK, State.NEXT_IO);
  }

  @Override
  Turn takeTurn(Request request) {
    if (allocating == null) {
      host.cancelTimer();
      allocating = request;
      return Turn.START_OVER;
    }
    if (allocating == request) {
      return Turn.TAKEN;
    }
    request.state = State.WAIT;
    waiting.addLast(request);
    return Turn.WAIT;
  }

  @Override
  boolean endWait(Request request) {
    if (allocating == null) {
      allocating = request;
      return true;
    }
    host.assertionFailed(request.number);
    request.state = State.WAIT;
    waiting.addFirst(request);
    return false;
  }

  @Override
  void passTurn(Request request) {
    if (allocating != request) {
      return;
    }
    allocating = null;
    Request next = waiting.poll();
    if (next != null) {
      await(next, Step.LOCK, State.TAKE_TURN);
    } else {
      endAllocations();
    }
  }
}
