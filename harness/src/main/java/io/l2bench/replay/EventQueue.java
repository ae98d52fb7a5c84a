package io.l2bench.replay;

import java.util.Arrays;

/**
 * The steps under way, by the virtual time at which they are done; of those done at one time, the
 * one begun first. A binary heap over slots, each with one step at most. Cost: O(log slots).
 */
final class EventQueue {
  private long[] time = new long[64];
  private long[] order = new long[64];
  private int[] heap = new int[64];
  private int size;
  private long begun;

  boolean isEmpty() {
    return size == 0;
  }

  /** When the next step is done, of which there must be one. */
  long nextTime() {
    return time[heap[0]];
  }

  /** Begins the step of a slot that has none, done at that time. */
  void add(int slot, long doneAt) {
    if (slot >= time.length) {
      grow(slot);
    }
    time[slot] = doneAt;
    order[slot] = begun++;
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

  /** Takes the slot whose step is done next. */
  int take() {
    int slot = heap[0];
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
    return slot;
  }

  /** When the step that was begun last in that slot is, or was, done. */
  long time(int slot) {
    return time[slot];
  }

  private void grow(int slot) {
    int length = Math.max(slot + 1, time.length * 2);
    time = Arrays.copyOf(time, length);
    order = Arrays.copyOf(order, length);
    heap = Arrays.copyOf(heap, length);
  }

  private boolean before(int a, int b) {
    return time[a] < time[b] || (time[a] == time[b] && order[a] < order[b]);
  }
}
