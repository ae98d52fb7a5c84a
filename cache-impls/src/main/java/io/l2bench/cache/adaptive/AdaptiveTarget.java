package io.l2bench.cache.adaptive;

/**
 * The size that the first list of ARC and CAR aims at, learned from the ghosts that return; p in
 * both papers.
 */
final class AdaptiveTarget {
  private final int capacity;

  /** Need not be whole: the steps are ratios of the sizes of B1 and B2. */
  private double size;

  AdaptiveTarget(int capacity) {
    this.capacity = capacity;
  }

  /** Entries that the first list aims at. */
  double size() {
    return size;
  }

  /**
   * Learns from the return of a table whose ghost was in B1, the ghosts of the first list.
   *
   * @param first ghosts in B1, that one among them
   * @param second ghosts in B2
   */
  void favourFirst(double first, double second) {
    size = Math.min(size + Math.max(second / first, 1), capacity);
  }

  /**
   * Learns from the return of a table whose ghost was in B2, the ghosts of the second list.
   *
   * @param first ghosts in B1
   * @param second ghosts in B2, that one among them
   */
  void favourSecond(double first, double second) {
    size = Math.max(size - Math.max(first / second, 1), 0);
  }

  void clear() {
    size = 0;
  }
}
