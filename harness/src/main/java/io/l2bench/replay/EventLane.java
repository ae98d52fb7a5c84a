package io.l2bench.replay;

import java.util.Arrays;

/** Steps that were begun in the order in which they are done: a ring of slots. */
final class EventLane {
  private final EventQueue times;
  private int[] ring = new int[64];
  private int head;
  private int size;

  /** When the last step that was added is done; whatever is done later may follow it. */
  private long last = Long.MIN_VALUE;

  /** Of the first step; kept here, since it is asked for more often than it changes. */
  private long firstTime = Long.MAX_VALUE;

  private long firstOrder = Long.MAX_VALUE;

  EventLane(EventQueue times) {
    this.times = times;
  }

  /** Whether a step that is done then can be the last of this lane. */
  boolean takes(long doneAt) {
    return size == 0 || last <= doneAt;
  }

  /** When the first step is done; later than any if there is none. */
  long firstTime() {
    return firstTime;
  }

  /** When the first step was begun, among all steps; later than any if there is none. */
  long firstOrder() {
    return firstOrder;
  }

  void add(int slot) {
    if (size == ring.length) {
      grow();
    }
    ring[(head + size) & (ring.length - 1)] = slot;
    last = times.time(slot);
    if (size++ == 0) {
      noteFirst();
    }
  }

  /** Removes the slot whose step is done first, of which there must be one. */
  int removeFirst() {
    int slot = ring[head];
    head = (head + 1) & (ring.length - 1);
    size--;
    noteFirst();
    return slot;
  }

  private void noteFirst() {
    firstTime = size == 0 ? Long.MAX_VALUE : times.time(ring[head]);
    firstOrder = size == 0 ? Long.MAX_VALUE : times.order(ring[head]);
  }

  private void grow() {
    int[] grown = Arrays.copyOf(ring, ring.length * 2);
    System.arraycopy(ring, 0, grown, ring.length, head);
    ring = grown;
  }
}
