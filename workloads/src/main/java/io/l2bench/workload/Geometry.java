package io.l2bench.workload;

/**
 * How a disk maps to L2 tables: each covers the same number of bytes.
 *
 * @param clusterSize in bytes, a power of two
 * @param tableSize of an L2 table, in clusters, a power of two
 * @param tableCovers bytes of disk that one table maps, a power of two
 */
public record Geometry(long clusterSize, long tableSize, long tableCovers) {
  private static final int ENTRY_BYTES = 8;

  public Geometry {
    requirePowerOfTwo("cluster size", clusterSize);
    requirePowerOfTwo("table size", tableSize);
    requirePowerOfTwo("bytes covered by a table", tableCovers);
    if (tableCovers / clusterSize > Integer.MAX_VALUE) {
      throw new BadInputException(
          "bytes covered by a table",
          "fewer than 2^31 clusters of %d bytes".formatted(clusterSize),
          Long.toString(tableCovers));
    }
  }

  /**
   * QED's geometry: a table of that many clusters holds one 8-byte entry for each cluster it maps.
   */
  public static Geometry qed(long clusterSize, long tableSize) {
    requirePowerOfTwo("cluster size", clusterSize);
    requirePowerOfTwo("table size", tableSize);
    requirePowerOfTwo("table size", tableSize);
    double covers = (double) clusterSize * tableSize / ENTRY_BYTES * clusterSize;
    if (covers >= Long.MAX_VALUE) {
      throw new BadInputException(
          "geometry",
          "tables that map less than 8 EiB each",
          "clusters of %d bytes and tables of %d clusters".formatted(clusterSize, tableSize));
    }
    return new Geometry(clusterSize, tableSize, (long) covers);
  }

  /** This geometry with tables that map that many bytes, for drivers other than QED. */
  public Geometry covering(long bytes) {
    return new Geometry(clusterSize, tableSize, bytes);
  }

  /**
   * The memory of one table, in bytes: 8 for each cluster that it maps, in QED as in qcow2. So a
   * qcow2 slice that covers 32 MiB of clusters of 64 KiB takes 4 KiB.
   */
  public long tableBytes() {
    return ENTRY_BYTES * Math.max(1, tableCovers / clusterSize);
  }

  /** The table that maps a byte of the disk. */
  public long tableOf(long offset) {
    return offset >>> Long.numberOfTrailingZeros(tableCovers);
  }

  private static void requirePowerOfTwo(String what, long value) {
    if (value < 1 || Long.bitCount(value) != 1) {
      throw new BadInputException(what, "a power of two", Long.toString(value));
    }
  }
}
