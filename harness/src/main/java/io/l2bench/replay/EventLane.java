package io.l2bench.replay;

import java.util.Arrays;

/** Steps that were begun in the order in which they are done: a ring of slots. */
final class EventLane {
  private int[] ring = new int[64];
  private int head;
  private int size;
  private long last = Long.MIN_VALUE;

  /** Whether a step that is done then can be the last of this lane. */
  boolean takes(long doneAt) {
    return size == 0 || last <= doneAt;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** The slot whose step is done first, of which there must be one. */
  int first() {
    return ring[head];
  }

  void add(int slot, long doneAt) {
    if (size == ring.length) {
      grow();
    }
    ring[(head + size) & (ring.length - 1)] = slot;
    size++;
    last = doneAt;
  }

  void removeFirst() {
    head = (head + 1) & (ring.length - 1);
    size--;
  }

  private void grow() {
    int[] grown = Arrays.copyOf(ring, ring.length * 2);
    System.arraycopy(ring, 0, grown, ring.length, head);
    ring = grown;
  }
}
