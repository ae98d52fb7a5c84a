package io.l2bench.workload.qcow2;

/**
 * The meaning of L2 entries in an image (QEMU, docs/interop/qcow2.txt).
 *
 * <p>An entry is one word; with extended L2 a second one follows, the bitmap: for each of 32
 * subclusters a bit for "allocated" in the lower half and one for "reads as zeroes" in the upper.
 */
public final class L2Format {
  /** In L1 and L2 entries: refcount 1, so that the table or cluster may be written in place. */
  public static final long COPIED = 1L << 63;

  /** In L2 entries: reads as zeroes, without extended L2. */
  public static final long ZERO = 1;

  /** The place in L1 and L2 entries. */
  public static final long OFFSET = 0x00fffffffffffe00L;

  private static final long COMPRESSED = 1L << 62;
  private static final long SECTOR = 512;

  private final boolean extended;
  private final boolean externalData;

  /** Compressed entries: the place is in the bits below, the number of sectors in those above. */
  private final int sectorsShift;

  private L2Format(Qcow2Header header) {
    extended = header.extendedL2();
    externalData = header.has(Qcow2Header.EXTERNAL_DATA);
    sectorsShift = (int) (62 - (header.clusterBits() - 8));
  }

  /** The format of an image's entries. */
  public static L2Format of(Qcow2Header header) {
    return new L2Format(header);
  }

  /** Whether a table or cluster may be written in place. */
  public static boolean isCopied(long entry) {
    return (entry & COPIED) != 0;
  }

  /** The type of a whole cluster, without its bitmap. */
  public ClusterType type(long entry) {
    if ((entry & COMPRESSED) != 0) {
      return ClusterType.COMPRESSED;
    }
    boolean placed = (entry & OFFSET) != 0;
    if ((entry & ZERO) != 0 && !extended) {
      return placed ? ClusterType.ZERO_ALLOCATED : ClusterType.ZERO;
    }
    // In an external file a cluster may be at 0; only "copied" distinguishes it from an absent one.
    return placed || (externalData && isCopied(entry)) ? ClusterType.NORMAL : ClusterType.ABSENT;
  }

  /**
   * The type of a subcluster.
   *
   * @param bitmap the entry's second word; any value without extended L2
   * @param subcluster its number in the cluster, from 0
   */
  public ClusterType type(long entry, long bitmap, int subcluster) {
    ClusterType whole = type(entry);
    if (!extended || whole == ClusterType.COMPRESSED) {
      return whole;
    }
    boolean placed = whole == ClusterType.NORMAL;
    if ((bitmap >>> (subcluster + 32) & 1) != 0) {
      return placed ? ClusterType.ZERO_ALLOCATED : ClusterType.ZERO;
    }
    if (!placed) {
      return ClusterType.ABSENT;
    }
    boolean allocated = (bitmap >>> subcluster & 1) != 0;
    return allocated ? ClusterType.NORMAL : ClusterType.ABSENT_ALLOCATED;
  }

  /** Where the data are in their file, in bytes; 0 if they have no place. */
  public long host(long entry) {
    return (entry & COMPRESSED) != 0 ? entry & ((1L << sectorsShift) - 1) : entry & OFFSET;
  }

  /** The bytes in whole sectors that a compressed cluster may reach into, from its first sector. */
  public long compressedBytes(long entry) {
    long sectors = (entry & ~(COPIED | COMPRESSED)) >>> sectorsShift;
    return (sectors + 1) * SECTOR;
  }
}
