package io.l2bench.cache.qcow2;

/** The filled slots without references, least recently released first. Cost: O(1). */
final class ReleaseOrder {
  /** The ring's fixed point, one after the last slot: before the first and after the last. */
  private final int end;

  private final int[] next;
  private final int[] previous;

  ReleaseOrder(int slots) {
    end = slots;
    next = new int[slots + 1];
    previous = new int[slots + 1];
    next[end] = end;
    previous[end] = end;
  }

  /** The slot released longest ago, or {@link #end}. */
  int first() {
    return next[end];
  }

  /** The slot released next after that one, or {@link #end}. */
  int after(int slot) {
    return next[slot];
  }

  /** Stands for no slot: the number of slots. */
  int end() {
    return end;
  }

  void addLast(int slot) {
    int last = previous[end];
    next[last] = slot;
    previous[slot] = last;
    next[slot] = end;
    previous[end] = slot;
  }

  void remove(int slot) {
    next[previous[slot]] = next[slot];
    previous[next[slot]] = previous[slot];
  }
}
