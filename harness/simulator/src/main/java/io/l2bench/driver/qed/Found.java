package io.l2bench.driver.qed;

import io.l2bench.driver.ImageMap;

/** The result of a lookup for a cluster. */
public enum Found {
  /** A cluster in the image file. */
  CLUSTER(0),
  /** The mark of a cluster of zeroes. */
  ZERO(1),
  /** A table without the cluster. */
  NO_CLUSTER(2),
  /** No table. */
  NO_TABLE(3);

  private final int number;

  Found(int number) {
    this.number = number;
  }

  /** The meaning of a valid entry of a table. */
  static Found of(long entry) {
    if (entry == ImageMap.ABSENT) {
      return NO_CLUSTER;
    }
    return entry == ImageMap.ZEROES ? ZERO : CLUSTER;
  }

  /** The number in QEMU's events. */
  public int number() {
    return number;
  }
}
