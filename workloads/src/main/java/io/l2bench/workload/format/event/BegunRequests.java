package io.l2bench.workload.format.event;

import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The requests of an event log, in the order of their begins: one in flight holds back those behind
 * it, {@value #MOST} at most. One in flight for longer is given out without an end.
 */
final class BegunRequests {
  private static final int MOST = 1 << 16;

  private final Deque<Begun> inOrder = new ArrayDeque<>();
  private final Map<String, Begun> inFlight = new HashMap<>();
  private long order;
  private boolean anyCompleted;
  private boolean abandoned;

  private static final class Begun {
    private final String key;
    private final Op op;
    private final long offset;
    private final long length;
    private final int disk;
    private final long begin;
    private final long beginOrder;
    private long end = RequestBatch.NO_TIME;
    private long endOrder = RequestBatch.NO_ORDER;

    Begun(String key, Op op, long offset, long length, int disk, long begin, long beginOrder) {
      this.key = key;
      this.op = op;
      this.offset = offset;
      this.length = length;
      this.disk = disk;
      this.begin = begin;
      this.beginOrder = beginOrder;
    }

    boolean isWhole() {
      return endOrder != RequestBatch.NO_ORDER;
    }
  }

  /** Whether the request of that key has begun and not completed. */
  boolean isInFlight(String key) {
    return inFlight.containsKey(key);
  }

  /** A request begins; an earlier one of the same key completes. */
  void begin(String key, Op op, long offset, long length, int disk, long nanos) {
    complete(key, nanos);
    Begun begun = new Begun(key, op, offset, length, disk, nanos, order++);
    inOrder.add(begun);
    inFlight.put(key, begun);
  }

  /** A request completes, if it is in flight. */
  void complete(String key, long nanos) {
    Begun request = inFlight.remove(key);
    if (request != null) {
      complete(request, nanos);
    }
  }

  /** All requests in flight complete. */
  void completeAll(long nanos) {
    inFlight.clear();
    for (Begun request : inOrder) {
      if (!request.isWhole()) {
        complete(request, nanos);
      }
    }
  }

  /** The log has ended: requests in flight complete with it, unless none ever completed. */
  void end(long nanos) {
    if (anyCompleted) {
      completeAll(nanos);
    } else {
      abandoned = true;
    }
  }

  /** Adds the requests that nothing holds back, while there is room. */
  void addTo(RequestBatch batch) {
    while (!batch.isFull() && isNextReady(inOrder.peek())) {
      Begun next = inOrder.remove();
      inFlight.remove(next.key, next);
      batch.add(next.op, next.offset, next.length, next.begin, next.end);
      batch.onDisk(next.disk);
      if (anyCompleted) {
        batch.order(next.beginOrder, next.isWhole() ? next.endOrder : Long.MAX_VALUE);
      }
    }
  }

  private boolean isNextReady(@Nullable Begun next) {
    return next != null && (next.isWhole() || abandoned || inOrder.size() > MOST);
  }

  private void complete(Begun request, long nanos) {
    request.end = nanos;
    request.endOrder = order++;
    anyCompleted = true;
  }
}
