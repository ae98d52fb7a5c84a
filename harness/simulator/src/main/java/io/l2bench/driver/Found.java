package io.l2bench.driver;

/** What a lookup found for a cluster. */
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

  /** How QEMU's events call it. */
  public int number() {
    return number;
  }
}
