package io.l2bench.workload.qcow2;

/** What an L2 entry says of a cluster, or of a subcluster; the order is that of QEMU's numbers. */
public enum ClusterType {
  /** Not in this image. */
  ABSENT,
  /** A subcluster not in this image, in a cluster with a place. */
  ABSENT_ALLOCATED,
  /** All zeroes, without a place. */
  ZERO,
  /** All zeroes, with a place for writes. */
  ZERO_ALLOCATED,
  /** Data. */
  NORMAL,
  /** Compressed data, at any byte. */
  COMPRESSED
}
