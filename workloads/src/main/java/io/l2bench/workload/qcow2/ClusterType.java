package io.l2bench.workload.qcow2;

/** What an L2 entry says of a cluster, or of a subcluster. */
public enum ClusterType {
  /** Not in this image. */
  ABSENT(0),
  /** A subcluster not in this image, in a cluster that has a place. */
  ABSENT_ALLOCATED(1),
  /** All zeroes, without a place. */
  ZERO(2),
  /** All zeroes, with a place that a write can go to. */
  ZERO_ALLOCATED(3),
  /** Data. */
  NORMAL(4),
  /** Compressed data, at any byte. */
  COMPRESSED(5);

  private final int number;

  ClusterType(int number) {
    this.number = number;
  }

  /** QEMU's number for it, as its trace events give it. */
  public int number() {
    return number;
  }

  /** Whether it reads as zeroes in an image without a backing file. */
  public boolean readsAsZeroes() {
    return switch (this) {
      case ABSENT, ABSENT_ALLOCATED, ZERO, ZERO_ALLOCATED -> true;
      case NORMAL, COMPRESSED -> false;
    };
  }
}
