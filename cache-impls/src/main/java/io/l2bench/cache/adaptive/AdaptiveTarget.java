package io.l2bench.cache.adaptive;

/**
 * The target size of the first list of ARC and CAR, learned from returning ghosts; p in both
 * papers.
 */
final class AdaptiveTarget {
  private final int capacity;

  /** Not always whole: the steps are ratios of the sizes of B1 and B2. */
  private double size;

  AdaptiveTarget(int capacity) {
    this.capacity = capacity;
  }

  /** The target size, in entries. */
  double size() {
    return size;
  }

  /**
   * Learns from a returning table whose ghost was in B1, the ghosts of the first list.
   *
   * @param first ghosts in B1, this one included
   * @param second ghosts in B2
   */
  void favourFirst(double first, double second) {
    size = Math.min(size + Math.max(second / first, 1), capacity);
  }

  /**
   * Learns from a returning table whose ghost was in B2, the ghosts of the second list.
   *
   * @param first ghosts in B1
   * @param second ghosts in B2, this one included
   */
  void favourSecond(double first, double second) {
    size = Math.max(size - Math.max(first / second, 1), 0);
  }

  void clear() {
    size = 0;
  }
}
