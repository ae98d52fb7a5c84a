package io.l2bench.driver.qed;

import io.l2bench.driver.Driver;
import io.l2bench.driver.WritableImage;
import io.l2bench.driver.qed.Request.State;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The turns of {@link Edition#CALLBACKS}: a queue of writes, whose head has its turn. The next
 * write continues within the end of the one before it.
 */
final class CallbackTurns implements Turns {
  private final QedListener trace;
  private final WritableImage image;
  private final Deque<Request> writes = new ArrayDeque<>();

  CallbackTurns(QedListener trace, WritableImage image) {
    this.trace = trace;
    this.image = image;
  }

  @Override
  public int allocating() {
    Request first = writes.peek();
    return first == null ? Driver.NONE : first.number;
  }

  @Override
  public Turn take(Request request) {
    if (writes.isEmpty()) {
      trace.cancelTimer();
    }
    if (writes.peek() != request) {
      writes.addLast(request);
    }
    if (writes.peek() == request) {
      return Turn.TAKEN;
    }
    request.pause(State.WAIT);
    return Turn.WAIT;
  }

  @Override
  public Then resume(Request request) {
    return Then.NEXT_IO;
  }

  @Override
  public @Nullable Request pass() {
    writes.poll();
    Request next = writes.peek();
    if (next != null) {
      next.state = State.TAKE_TURN;
    } else if (image.needsCheck()) {
      trace.startTimer();
    }
    return next;
  }
}
