package io.l2bench.workload.qcow2;

/**
 * A made-up image with each cluster of its disk allocated, in order: header, L1, L2 tables, data,
 * refcount blocks, refcount table. Its tables are computed where they are asked for.
 */
public final class FullImage {
  /** The L2 tables of a disk, and its bytes, at most. */
  private static final long MOST_TABLES = 1L << 20;

  private static final long MOST_BYTES = 1L << 50;

  /** Four refcounts of 16 bits, each 1. */
  private static final long ONES = 0x0001_0001_0001_0001L;

  private static final int REFCOUNT_ORDER = 4;

  private final int bits;
  private final long tables;
  private final long entries;

  /** The first clusters of the parts of the file. */
  private final long l2;

  private final long data;
  private final long blocks;
  private final long refcountTable;

  private final long refcountTableClusters;

  /**
   * An image with these clusters, and a disk as large as that allows, of 2^50 bytes at most.
   *
   * @param clusterBits a cluster has two to that power bytes, 9 to 21
   */
  public FullImage(int clusterBits) {
    if (clusterBits < 9 || clusterBits > 21) {
      throw new IllegalArgumentException("clusterBits must be 9 to 21, found " + clusterBits);
    }
    bits = clusterBits;
    entries = 1L << (bits - 3);
    tables = Math.min(MOST_TABLES, MOST_BYTES >>> bits >>> (bits - 3));
    l2 = 1 + clusters(tables * Long.BYTES);
    data = l2 + tables;
    blocks = data + tables * entries;
    long perBlock = 1L << (bits + 3 - REFCOUNT_ORDER);
    long needed = blocks / (perBlock - 1) + 2;
    refcountTable = blocks + needed;
    refcountTableClusters = clusters(needed * Long.BYTES);
  }

  private long clusters(long bytes) {
    return (bytes + (1L << bits) - 1) >>> bits;
  }

  /** The size of the disk, in bytes. */
  public long diskBytes() {
    return (tables * entries) << bits;
  }

  /** The state of the image before any change. */
  public ImageState state() {
    Qcow2Header header =
        new Qcow2Header(
            Qcow2Header.MAGIC,
            /* version= */ 3,
            /* backingNameOffset= */ 0,
            /* backingNameSize= */ 0,
            bits,
            diskBytes(),
            /* cryptMethod= */ 0,
            tables,
            /* l1TableOffset= */ 1L << bits,
            refcountTable << bits,
            refcountTableClusters,
            /* snapshots= */ 0,
            /* snapshotsOffset= */ 0,
            /* incompatibleFeatures= */ 0,
            /* compatibleFeatures= */ 0,
            /* autoclearFeatures= */ 0,
            REFCOUNT_ORDER,
            Qcow2Header.BYTES,
            /* compressionType= */ 0);
    long offset = header.refcountTableOffset();
    long[] table = words(offset, (int) header.refcountTableEntries());
    return new ImageState(header, table, diskBytes(), this::words);
  }

  private long[] words(long offset, int count) {
    long[] words = new long[count];
    for (int i = 0; i < count; i++) {
      words[i] = word(offset + i * (long) Long.BYTES);
    }
    return words;
  }

  private long word(long offset) {
    long cluster = offset >>> bits;
    if (cluster == 0 || (cluster >= data && cluster < blocks)) {
      return 0;
    }
    if (cluster < l2) {
      long table = (offset >>> 3) - (1L << (bits - 3));
      return table < tables ? (l2 + table) << bits | L2Format.COPIED : 0;
    }
    if (cluster < data) {
      long entry = (offset >>> 3) - (l2 << (bits - 3));
      return (data + entry) << bits | L2Format.COPIED;
    }
    if (cluster < refcountTable) {
      return ONES;
    }
    long block = (offset >>> 3) - (refcountTable << (bits - 3));
    return block < refcountTable - blocks ? (blocks + block) << bits : 0;
  }
}
