package io.l2bench.workload.qcow2;

/** What an L2 entry says of a cluster, or of a subcluster; the order is that of QEMU's numbers. */
public enum ClusterType {
  /** Not in this image. */
  ABSENT,
  /** A subcluster not in this image, in a cluster that has a place. */
  ABSENT_ALLOCATED,
  /** All zeroes, without a place. */
  ZERO,
  /** All zeroes, with a place that a write can go to. */
  ZERO_ALLOCATED,
  /** Data. */
  NORMAL,
  /** Compressed data, at any byte. */
  COMPRESSED
}
