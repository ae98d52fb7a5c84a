package io.l2bench.cache.qcow2;

/** Which tables a cache of the qcow2 driver holds. */
public enum TableKind {
  /** Blocks of refcounts. */
  REFCOUNTS(0),
  /** Slices of L2 tables. */
  L2(1);

  private final int number;

  TableKind(int number) {
    this.number = number;
  }

  /** QEMU's {@code is_l2_cache}. */
  public int number() {
    return number;
  }
}
