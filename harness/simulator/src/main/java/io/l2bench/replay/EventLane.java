package io.l2bench.replay;

/** Steps that complete in the order of their begins: a ring that is never full. */
final class EventLane {
  /** The words of a step in the ring: when it is done, its number, and its slot. */
  private static final int WORDS = 3;

  private static final int BEGUN = 1;
  private static final int SLOT = 2;

  private long[] ring = new long[4 * WORDS];

  /** Where the first step is; without steps, the time there is {@code Long.MAX_VALUE}. */
  private int head;

  /** Where the next step will be. */
  private int tail;

  /** When the last step is done; a step that is not done earlier may follow it. */
  private long last = Long.MIN_VALUE;

  EventLane() {
    ring[head] = Long.MAX_VALUE;
  }

  /** Whether a step that is done at this time can be the last of this lane. */
  boolean takes(long doneAt) {
    return last <= doneAt;
  }

  /** When the first step is done; {@code Long.MAX_VALUE} if there is none. */
  long firstTime() {
    return ring[head];
  }

  /** The number of the first step. */
  long firstBegun() {
    return ring[head + BEGUN];
  }

  void add(int slot, long doneAt, long begun) {
    int at = tail;
    ring[at] = doneAt;
    ring[at + BEGUN] = begun;
    ring[at + SLOT] = slot;
    last = doneAt;
    tail = after(at);
    if (tail == head) {
      grow();
    }
  }

  /** Removes and returns the slot whose step is done first; there must be one. */
  int removeFirst() {
    int slot = (int) ring[head + SLOT];
    head = after(head);
    if (head == tail) {
      ring[head] = Long.MAX_VALUE;
      last = Long.MIN_VALUE;
    }
    return slot;
  }

  private int after(int at) {
    int next = at + WORDS;
    return next == ring.length ? 0 : next;
  }

  private void grow() {
    long[] grown = new long[ring.length * 2];
    System.arraycopy(ring, head, grown, 0, ring.length - head);
    System.arraycopy(ring, 0, grown, ring.length - head, head);
    head = 0;
    tail = ring.length;
    ring = grown;
  }
}
