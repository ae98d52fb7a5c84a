package io.l2bench.cache.adaptive;

import io.l2bench.cache.frame.Ghosts;

/**
 * What ARC and CAR learn from: the ghosts of their two lists, B1 and B2, and the size that the
 * first list aims at, p in both papers, which every returning ghost moves.
 */
final class AdaptiveTarget {
  static final int B1 = 0;
  static final int B2 = 1;

  private final int capacity;
  private final Ghosts ghosts;

  /** Need not be whole: the steps are ratios of the sizes of B1 and B2. */
  private double size;

  AdaptiveTarget(int capacity) {
    this.capacity = capacity;
    this.ghosts = new Ghosts(capacity, /* lists= */ 2);
  }

  /** Entries that the first list aims at. */
  double size() {
    return size;
  }

  Ghosts ghosts() {
    return ghosts;
  }

  /** The list of a table's ghost, or {@link Ghosts#NONE}. */
  int listOf(int table) {
    int ghost = ghosts.find(table);
    return ghost == Ghosts.NONE ? Ghosts.NONE : ghosts.list(ghost);
  }

  /** Learns that the table of a ghost came back, and forgets the ghost. */
  void learn(int table) {
    double first = ghosts.size(B1);
    double second = ghosts.size(B2);
    if (listOf(table) == B1) {
      size = Math.min(size + Math.max(second / first, 1), capacity);
    } else {
      size = Math.max(size - Math.max(first / second, 1), 0);
    }
    ghosts.removeTable(table);
  }

  void clear() {
    ghosts.clear();
    size = 0;
  }
}
