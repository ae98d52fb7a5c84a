package io.l2bench.driver.qed;

import io.l2bench.driver.Driver;
import io.l2bench.driver.DriverHost;
import io.l2bench.driver.WritableImage;
import io.l2bench.driver.qed.Request.State;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The turns of {@link Edition#COROUTINES}: a write that takes its turn starts over, and a woken
 * write may find that another one took its turn.
 */
final class CoroutineTurns implements Turns {
  private final DriverHost host;
  private final QedListener trace;
  private final WritableImage image;
  private final Deque<Request> waiting = new ArrayDeque<>();
  private @Nullable Request allocating;

  CoroutineTurns(DriverHost host, QedListener trace, WritableImage image) {
    this.host = host;
    this.trace = trace;
    this.image = image;
  }

  @Override
  public int allocating() {
    return allocating == null ? Driver.NONE : allocating.number;
  }

  @Override
  public Turn take(Request request) {
    if (allocating == null) {
      trace.cancelTimer();
      allocating = request;
      return Turn.START_OVER;
    }
    if (allocating == request) {
      return Turn.TAKEN;
    }
    waiting.addLast(request);
    request.pause(State.WAIT);
    return Turn.WAIT;
  }

  @Override
  public Then resume(Request request) {
    if (allocating == null) {
      allocating = request;
      return Then.NEXT_IO;
    }
    trace.assertionFailed(request.number);
    waiting.addFirst(request);
    return request.pause(State.WAIT);
  }

  @Override
  public @Nullable Request pass() {
    allocating = null;
    Request next = waiting.poll();
    if (next != null) {
      next.requeue(host, State.TAKE_TURN);
    } else if (image.needsCheck()) {
      trace.startTimer();
    }
    return null;
  }
}
