package io.l2bench.replay;

import java.util.Arrays;

/** Steps by when they are done, and of those done at one time by when they began: a binary heap. */
final class EventHeap {
  private final EventQueue times;
  private int[] heap = new int[64];
  private int size;

  EventHeap(EventQueue times) {
    this.times = times;
  }

  boolean isEmpty() {
    return size == 0;
  }

  int first() {
    return heap[0];
  }

  void add(int slot) {
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, size * 2);
    }
    int at = size++;
    while (at > 0) {
      int parent = (at - 1) >>> 1;
      if (!times.before(slot, heap[parent])) {
        break;
      }
      heap[at] = heap[parent];
      at = parent;
    }
    heap[at] = slot;
  }

  /** Removes the slot whose step is done first, of which there must be one. */
  int removeFirst() {
    int first = heap[0];
    int moved = heap[--size];
    int at = 0;
    int child = 1;
    while (child < size) {
      if (child + 1 < size && times.before(heap[child + 1], heap[child])) {
        child++;
      }
      if (!times.before(heap[child], moved)) {
        break;
      }
      heap[at] = heap[child];
      at = child;
      child = 2 * at + 1;
    }
    heap[at] = moved;
    return first;
  }
}
