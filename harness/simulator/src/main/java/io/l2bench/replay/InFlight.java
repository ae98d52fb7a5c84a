package io.l2bench.replay;

import io.l2bench.workload.Op;
import java.util.Arrays;

/** The requests in flight, with the notes of a replay on each, by slot. */
final class InFlight {
  private Request[] requests = new Request[0];
  private int[] free = {};
  private int freed;
  private int size;

  /** Takes a slot for a request. */
  int add(Op operation, long now, long requestNumber, long recordedEnd) {
    if (freed == 0) {
      grow();
    }
    int slot = free[--freed];
    Request request = requests[slot];
    request.kind = operation == Op.READ ? RequestKind.READ_HIT : RequestKind.WRITE;
    request.begun = now;
    request.number = requestNumber;
    request.endOrder = recordedEnd;
    request.stopped = false;
    size++;
    return slot;
  }

  /** Frees a slot. */
  void remove(int slot) {
    requests[slot].endOrder = Long.MAX_VALUE;
    free[freed++] = slot;
    size--;
  }

  int size() {
    return size;
  }

  /** When the request began, in virtual time. */
  long begun(int slot) {
    return requests[slot].begun;
  }

  /** Its number in the trace, from 0. */
  long number(int slot) {
    return requests[slot].number;
  }

  /** Notes that it read a table. */
  void missed(int slot) {
    Request request = requests[slot];
    if (request.kind == RequestKind.READ_HIT || request.kind == RequestKind.READ_DELAYED) {
      request.kind = RequestKind.READ_MISS;
    }
  }

  /** Notes that it begins to wait for another request's read of its table. */
  void delayed(int slot, long now) {
    requests[slot].delayedFrom = now;
  }

  /** The time for which it has waited so. */
  long delay(int slot, long now) {
    return now - requests[slot].delayedFrom;
  }

  /** Notes that it waited for another request's read; returns whether for the first time. */
  boolean stopped(int slot) {
    Request request = requests[slot];
    if (request.kind == RequestKind.READ_HIT) {
      request.kind = RequestKind.READ_DELAYED;
    }
    boolean first = !request.stopped;
    request.stopped = true;
    return first;
  }

  /** Notes that it allocated clusters. */
  void allocated(int slot) {
    requests[slot].kind = RequestKind.ALLOCATING_WRITE;
  }

  /** Its kind so far. */
  RequestKind kind(int slot) {
    return requests[slot].kind;
  }

  /** Whether any request in flight had completed before a place in the recorded order. */
  boolean anyEndedBefore(long order) {
    for (Request request : requests) {
      if (request.endOrder < order) {
        return true;
      }
    }
    return false;
  }

  private void grow() {
    int old = requests.length;
    int length = Math.max(4, old * 2);
    requests = Arrays.copyOf(requests, length);
    free = Arrays.copyOf(free, length);
    for (int slot = length - 1; slot >= old; slot--) {
      requests[slot] = new Request();
      free[freed++] = slot;
    }
  }

  /** The request of a slot; one object serves all its requests. */
  private static final class Request {
    private RequestKind kind = RequestKind.READ_HIT;
    private long begun;
    private long number;
    private long endOrder = Long.MAX_VALUE;
    private boolean stopped;
    private long delayedFrom;
  }
}
