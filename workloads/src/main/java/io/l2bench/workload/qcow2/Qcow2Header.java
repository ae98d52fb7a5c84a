package io.l2bench.workload.qcow2;

import java.nio.ByteBuffer;

/**
 * The header of a qcow2 image, big-endian (QEMU, docs/interop/qcow2.txt). Fields of 32 bits are
 * unsigned and so held in a {@code long}; fields of 64 bits are unsigned as well. Fields that
 * version 2 lacks have the values that it implies.
 *
 * @param magic {@link #MAGIC} in a qcow2 image
 * @param version 2 or 3
 * @param backingNameOffset of the backing file's name in the image file, in bytes; 0 if none
 * @param backingNameSize in bytes
 * @param clusterBits the size of a cluster is two to that power, in bytes
 * @param diskSize of the disk, in bytes
 * @param cryptMethod 0 if the image is not encrypted
 * @param l1Size of the L1 table, in entries
 * @param l1TableOffset in the image file, in bytes
 * @param refcountTableOffset in the image file, in bytes
 * @param refcountTableClusters the size of the refcount table
 * @param snapshots the number of internal snapshots
 * @param snapshotsOffset of the snapshot table in the image file, in bytes
 * @param incompatibleFeatures bits that a reader must know
 * @param compatibleFeatures bits that a reader may ignore
 * @param autoclearFeatures bits that a writer clears unless it knows them
 * @param refcountOrder a refcount has two to that power bits
 * @param headerLength in bytes
 * @param compressionType 0 zlib, 1 zstd
 */
public record Qcow2Header(
    long magic,
    long version,
    long backingNameOffset,
    long backingNameSize,
    long clusterBits,
    long diskSize,
    long cryptMethod,
    long l1Size,
    long l1TableOffset,
    long refcountTableOffset,
    long refcountTableClusters,
    long snapshots,
    long snapshotsOffset,
    long incompatibleFeatures,
    long compatibleFeatures,
    long autoclearFeatures,
    long refcountOrder,
    long headerLength,
    int compressionType) {

  /** {@code "QFI\xfb"}. */
  public static final long MAGIC = 0x514649fb;

  /** The size of the header that QEMU 7.2 knows. */
  public static final int BYTES = 112;

  /** Incompatible: refcounts may be too small, since the image was not closed. */
  public static final long DIRTY = 1;

  /** Incompatible: an error was found in the image, which must not be written. */
  public static final long CORRUPT = 2;

  /** Incompatible: clusters of data are in another file. */
  public static final long EXTERNAL_DATA = 4;

  /** Incompatible: the compression is not zlib. */
  public static final long COMPRESSION = 8;

  /** Incompatible: L2 entries have 16 bytes, with 32 subclusters each. */
  public static final long EXTENDED_L2 = 16;

  /** Autoclear: the bitmaps are up to date. */
  static final long BITMAPS = 1;

  /** Autoclear: the external data file can be read as a raw image. */
  static final long RAW_EXTERNAL_DATA = 2;

  private static final int VERSION_2_LENGTH = 72;
  private static final int VERSION_2_REFCOUNT_ORDER = 4;
  private static final int COMPRESSION_TYPE_AT = 104;

  /** Decodes {@link #BYTES} bytes from a buffer's start. */
  static Qcow2Header decode(ByteBuffer in) {
    boolean version2 = in.getInt(4) == 2;
    long headerLength = version2 ? VERSION_2_LENGTH : unsigned(in, 100);
    return new Qcow2Header(
        unsigned(in, 0),
        unsigned(in, 4),
        in.getLong(8),
        unsigned(in, 16),
        unsigned(in, 20),
        in.getLong(24),
        unsigned(in, 32),
        unsigned(in, 36),
        in.getLong(40),
        in.getLong(48),
        unsigned(in, 56),
        unsigned(in, 60),
        in.getLong(64),
        version2 ? 0 : in.getLong(72),
        version2 ? 0 : in.getLong(80),
        version2 ? 0 : in.getLong(88),
        version2 ? VERSION_2_REFCOUNT_ORDER : unsigned(in, 96),
        headerLength,
        headerLength > COMPRESSION_TYPE_AT ? in.get(COMPRESSION_TYPE_AT) & 0xFF : 0);
  }

  private static long unsigned(ByteBuffer in, int at) {
    return Integer.toUnsignedLong(in.getInt(at));
  }

  /** Whether a bit of {@link #incompatibleFeatures} is set. */
  public boolean has(long incompatible) {
    return (incompatibleFeatures & incompatible) != 0;
  }

  /** Whether an L2 entry has 16 bytes and 32 subclusters. */
  public boolean extendedL2() {
    return has(EXTENDED_L2);
  }

  /** The size of a cluster, in bytes. */
  public long clusterBytes() {
    return 1L << clusterBits;
  }

  /** The size of an L2 entry, in bytes. */
  public int l2EntryBytes() {
    return extendedL2() ? 16 : 8;
  }

  /** The entries of an L2 table, which has the size of a cluster. */
  public long l2Entries() {
    return clusterBytes() / l2EntryBytes();
  }

  /** The bytes of disk that an L2 table maps. */
  public long l2Covers() {
    return l2Entries() << clusterBits;
  }

  /** The parts of a cluster that have a type of their own: 32 with extended L2, else 1. */
  public int subclusters() {
    return extendedL2() ? 32 : 1;
  }

  /** The refcounts in a block, which has the size of a cluster. */
  public long refcountsPerBlock() {
    return (clusterBytes() * Byte.SIZE) >> refcountOrder;
  }

  /** The entries of the refcount table. */
  public long refcountTableEntries() {
    return refcountTableClusters << (clusterBits - 3);
  }
}
