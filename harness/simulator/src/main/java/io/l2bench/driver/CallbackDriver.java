package io.l2bench.driver;

import io.l2bench.cache.TableCache;
import io.l2bench.driver.Request.State;
import java.util.ArrayDeque;
import java.util.Deque;

/** {@link Edition#CALLBACKS}. */
final class CallbackDriver extends Driver {
  /** The allocating writes in their order; the first has its turn. */
  private final Deque<Request> writes = new ArrayDeque<>();

  CallbackDriver(Loading loading, TableCache cache, ImageMap image, DriverHost host) {
    super(loading, cache, image, host);
  }

  @Override
  public int allocating() {
    Request first = writes.peek();
    return first == null ? NONE : first.number;
  }

  @Override
  void hold(Request request) {}

  /** The end of the flush calls back where the end of the write did. */
  @Override
  void flushed(Request request, int entry, int error) {
    host.tableWritten(request.number, entry, /* flush= */ false, error);
  }

  @Override
  boolean goOnWithoutStep(Request request) {
    return true;
  }

  @Override
  Turn takeTurn(Request request) {
    if (writes.isEmpty()) {
      host.cancelTimer();
    }
    if (writes.peek() != request) {
      writes.addLast(request);
    }
    if (writes.peek() == request) {
      return Turn.TAKEN;
    }
    request.state = State.WAIT;
    return Turn.WAIT;
  }

  @Override
  boolean endWait(Request request) {
    return true;
  }

  @Override
  void passTurn(Request request) {
    if (writes.peek() != request) {
      return;
    }
    writes.poll();
    Request next = writes.peek();
    if (next != null) {
      next.state = State.TAKE_TURN;
      goOn(next, 0);
    } else {
      endAllocations();
    }
  }
}
