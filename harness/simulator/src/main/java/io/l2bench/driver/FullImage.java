package io.l2bench.driver;

import io.l2bench.workload.Geometry;

/**
 * An image in which each cluster of the disk is allocated, in order: a request makes one lookup for
 * each table that it touches, and no write allocates. It takes no memory.
 */
public final class FullImage implements ImageMap {
  private final int tableShift;
  private final long clusterSize;
  private final long covers;

  public FullImage(Geometry geometry) {
    this.covers = geometry.tableCovers();
    this.tableShift = Long.numberOfTrailingZeros(covers);
    this.clusterSize = geometry.clusterSize();
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
  public long l1Offset() {
    return 0;
  }

  @Override
  public long tableOffset(int table) {
    return (table + 1L) * clusterSize;
  }

  @Override
  public long cluster(int table, long position) {
    return (position & -clusterSize) + clusterSize;
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
  public int indexOf(long position) {
    return (int) ((position & (covers - 1)) / clusterSize);
  }

  @Override
  public int tableEntries() {
    return Math.toIntExact(covers / clusterSize);
  }

  @Override
  public long allocate(long clusters) {
    throw full();
  }

  @Override
  public long newTable(int table) {
    throw full();
  }

  @Override
  public void map(int table, int index, long clusters, long offset) {
    throw full();
  }

  @Override
  public void link(int table, long offset) {
    throw full();
  }

  @Override
  public boolean hasBackingFile() {
    return false;
  }

  @Override
  public boolean needsCheck() {
    return false;
  }

  @Override
  public void setNeedsCheck(boolean needed) {
    throw full();
  }

  private static IllegalStateException full() {
    return new IllegalStateException("all clusters of this image are allocated already");
  }
}
