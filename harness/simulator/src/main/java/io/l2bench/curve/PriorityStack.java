package io.l2bench.curve;

/**
 * Mattson's stack of tables under {@code opt}: the first c of them are what a cache of c entries
 * holds. A reference puts its table on top, and the old top moves down: at each depth, of two
 * tables the one looked up sooner stays, and the other moves down, until the old place of the
 * referenced table.
 *
 * <p>The stack is kept as runs in which next positions rise with the depth. A table that moves down
 * through a run is inserted by rank, and the run's last table moves on instead; the referenced
 * table, having the lowest next position, can only be the first of its run. So a reference costs
 * O(log tables) for each run above its table (after Sugumar and Abraham, Efficient simulation of
 * caches under optimal replacement, SIGMETRICS 1993, who walk groups). On zipf and uniform traces a
 * reference crossed 4 to 9 runs at 100 to 1,000 tables and 34 to 45 at 100,000 to 1,000,000.
 */
final class PriorityStack {
  /** The depth of a table that is not in the stack. */
  static final int ABSENT = 0;

  private final SortedRuns runs;

  /** The tables so far; each has a node, from 0. */
  private int nodes;

  /** The node of the table being referenced. */
  private int referenced;

  /** An empty stack for at most that many tables. */
  PriorityStack(int tables) {
    runs = new SortedRuns(tables);
  }

  /**
   * References the table whose next position is the present one, or a new table if none has it.
   *
   * @param now the present position, below the next positions of all other tables
   * @param next the next position of the table, which no other table has
   * @return the depth where the table was, from 1, or ABSENT
   */
  int reference(int now, int next) {
    int depth = runs.top() < 0 ? ABSENT : moveDown(now);
    runs.push(depth == ABSENT ? nodes++ : referenced, next);
    return depth;
  }

  private int moveDown(int now) {
    int top = runs.top();
    if (runs.startsWith(top, now)) {
      referenced = runs.removeFirst(top);
      return 1;
    }
    int moving = runs.removeLast(top);
    int passed = runs.size(top) + 1;
    for (int run = top - 1; run >= 0; run--) {
      if (runs.startsWith(run, now)) {
        settle(run, moving);
        return passed + 1;
      }
      moving = runs.exchange(run, moving);
      passed += runs.size(run);
    }
    runs.insert(0, moving);
    return ABSENT;
  }

  /** Puts the table that moves down where the referenced table was, the first of a run. */
  private void settle(int run, int moving) {
    referenced = runs.removeFirst(run);
    runs.insert(run + 1, moving);
    runs.joinWithNextAbove(run);
  }
}
