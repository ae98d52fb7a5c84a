package io.l2bench.replay;

import java.util.Arrays;

/** Steps ordered by completion time, then by begin: a binary heap. */
final class EventHeap {
  /** When the step of a slot is done. */
  private long[] time = new long[4];

  /** The number of the step of a slot, in the order in which all steps began. */
  private long[] begun = new long[4];

  private int[] heap = new int[4];
  private int size;

  /** When the first step is done; {@code Long.MAX_VALUE} if there is none. */
  long firstTime() {
    return size == 0 ? Long.MAX_VALUE : time[heap[0]];
  }

  /** The number of the first step, which must exist. */
  long firstBegun() {
    return begun[heap[0]];
  }

  void add(int slot, long doneAt, long begunAs) {
    reserve(slot);
    time[slot] = doneAt;
    begun[slot] = begunAs;
    int at = size++;
    while (at > 0) {
      int parent = (at - 1) >>> 1;
      if (!before(slot, heap[parent])) {
        break;
      }
      heap[at] = heap[parent];
      at = parent;
    }
    heap[at] = slot;
  }

  /** Removes and returns the slot whose step is done first; there must be one. */
  int removeFirst() {
    int first = heap[0];
    int moved = heap[--size];
    int at = 0;
    int child = 1;
    while (child < size) {
      if (child + 1 < size && before(heap[child + 1], heap[child])) {
        child++;
      }
      if (!before(heap[child], moved)) {
        break;
      }
      heap[at] = heap[child];
      at = child;
      child = 2 * at + 1;
    }
    heap[at] = moved;
    return first;
  }

  private boolean before(int a, int b) {
    return time[a] < time[b] || (time[a] == time[b] && begun[a] < begun[b]);
  }

  private void reserve(int slot) {
    if (slot >= time.length) {
      int length = Math.max(slot + 1, time.length * 2);
      time = Arrays.copyOf(time, length);
      begun = Arrays.copyOf(begun, length);
      heap = Arrays.copyOf(heap, length);
    }
  }
}
