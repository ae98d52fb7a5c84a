package io.l2bench.replay;

import io.l2bench.workload.Op;
import java.util.Arrays;

/** The requests in flight: what a replay notes of each, in columns by slot. */
final class InFlight {
  private static final int MISSED = 1;
  private static final int DELAYED = 2;
  private static final int ALLOCATED = 4;

  private Op[] op = new Op[0];
  private byte[] flags = {};
  private long[] begun = {};
  private long[] number = {};
  private long[] endOrder = {};
  private int[] free = {};
  private int freed;
  private int size;

  /** Takes a slot for a request. */
  int add(Op operation, long now, long requestNumber, long recordedEnd) {
    if (freed == 0) {
      grow();
    }
    int slot = free[--freed];
    op[slot] = operation;
    flags[slot] = 0;
    begun[slot] = now;
    number[slot] = requestNumber;
    endOrder[slot] = recordedEnd;
    size++;
    return slot;
  }

  /** Gives a slot back. */
  void remove(int slot) {
    endOrder[slot] = Long.MAX_VALUE;
    free[freed++] = slot;
    size--;
  }

  int size() {
    return size;
  }

  /** When the request began, in virtual time. */
  long begun(int slot) {
    return begun[slot];
  }

  /** Its number in the trace, from 0. */
  long number(int slot) {
    return number[slot];
  }

  /** Notes that it read a table. */
  void missed(int slot) {
    flags[slot] |= MISSED;
  }

  /** Notes that it waited for another one's read of a table. */
  void delayed(int slot) {
    flags[slot] |= DELAYED;
  }

  /** Notes that it allocated clusters. */
  void allocated(int slot) {
    flags[slot] |= ALLOCATED;
  }

  RequestKind kind(int slot) {
    int flag = flags[slot];
    if (op[slot] != Op.READ) {
      return (flag & ALLOCATED) != 0 ? RequestKind.ALLOCATING_WRITE : RequestKind.WRITE;
    }
    if ((flag & MISSED) != 0) {
      return RequestKind.READ_MISS;
    }
    return (flag & DELAYED) != 0 ? RequestKind.READ_DELAYED : RequestKind.READ_HIT;
  }

  /** Whether one is in flight that had completed before that place of the recording. */
  boolean anyEndedBefore(long order) {
    for (long end : endOrder) {
      if (end < order) {
        return true;
      }
    }
    return false;
  }

  private void grow() {
    int old = op.length;
    int length = Math.max(64, old * 2);
    op = Arrays.copyOf(op, length);
    Arrays.fill(op, old, length, Op.READ);
    flags = Arrays.copyOf(flags, length);
    begun = Arrays.copyOf(begun, length);
    number = Arrays.copyOf(number, length);
    endOrder = Arrays.copyOf(endOrder, length);
    Arrays.fill(endOrder, old, length, Long.MAX_VALUE);
    free = Arrays.copyOf(free, length);
    for (int slot = length - 1; slot >= old; slot--) {
      free[freed++] = slot;
    }
  }
}
