package io.l2bench.driver;

import io.l2bench.workload.Geometry;

/**
 * An image with each cluster of the disk allocated, in order: a request makes one lookup for each
 * table that it touches, and no write allocates. It takes no memory.
 */
public final class FullImage implements ImageMap {
  private final int tableShift;
  private final long clusterSize;

  /** Where the first cluster is; offsets of 0 and 1 would mark an absent cluster and zeroes. */
  private final long firstCluster;

  /** An image with this geometry. */
  public FullImage(Geometry geometry) {
    this(Long.numberOfTrailingZeros(geometry.tableCovers()), geometry.clusterSize());
  }

  private FullImage(int tableShift, long clusterSize) {
    this.tableShift = tableShift;
    this.clusterSize = clusterSize;
    this.firstCluster = Math.max(clusterSize, ZEROES + 1);
  }

  /** An image for requests that name tables, not bytes: a position is the number of a table. */
  public static FullImage ofTables() {
    return new FullImage(/* tableShift= */ 0, /* clusterSize= */ 1);
  }

  @Override
  public int tableOf(long position) {
    return (int) (position >>> tableShift);
  }

  @Override
  public long endOf(int table) {
    return (table + 1L) << tableShift;
  }

  @Override
  public long tableOffset(int table) {
    return table * clusterSize + firstCluster;
  }

  @Override
  public long cluster(int table, long position) {
    return (position & -clusterSize) + firstCluster;
  }

  @Override
  public long run(int table, long position, long bytes) {
    return bytes;
  }

  @Override
  public long clusterSize() {
    return clusterSize;
  }

  @Override
  public boolean hasBackingFile() {
    return false;
  }
}
