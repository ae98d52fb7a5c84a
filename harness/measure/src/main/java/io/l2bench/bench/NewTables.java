package io.l2bench.bench;

/**
 * An endless order of tables that a cache no longer holds: it cycles over {@value #RANGE} tables,
 * since an index by table number must not grow without bound. A policy that resists loops may hold
 * a few of them from the last cycle, at most its capacity.
 */
final class NewTables {
  /** Tables in a cycle; far more than any capacity that is measured. */
  private static final int RANGE = 1 << 14;

  private int next;

  int next() {
    return next++ & (RANGE - 1);
  }
}
