package io.l2bench.cache.qcow2;

/** Which tables a cache of the qcow2 driver holds; the ordinal is QEMU's {@code is_l2_cache}. */
public enum TableKind {
  /** Blocks of refcounts. */
  REFCOUNTS,
  /** Slices of L2 tables. */
  L2
}
