package io.l2bench.driver;

import java.util.Arrays;

/** A queue of numbers that allocates only to grow. */
final class IntQueue {
  static final int EMPTY = -1;
  private static final int INITIAL = 16;

  private int[] ring = new int[INITIAL];
  private int head;
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  void addLast(int value) {
    grow();
    ring[(head + size) & (ring.length - 1)] = value;
    size++;
  }

  void addFirst(int value) {
    grow();
    head = (head - 1) & (ring.length - 1);
    ring[head] = value;
    size++;
  }

  /** The head, or {@link #EMPTY}. */
  int first() {
    return size == 0 ? EMPTY : ring[head];
  }

  /** Removes the head and returns it, or {@link #EMPTY}. */
  int poll() {
    int value = first();
    if (size > 0) {
      head = (head + 1) & (ring.length - 1);
      size--;
    }
    return value;
  }

  private void grow() {
    if (size == ring.length) {
      int[] longer = Arrays.copyOf(ring, size * 2);
      System.arraycopy(ring, 0, longer, size, head);
      ring = longer;
    }
  }
}
