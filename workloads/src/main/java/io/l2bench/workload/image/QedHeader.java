package io.l2bench.workload.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The first 64 bytes of a QED image, little-endian (QEMU, docs/interop/qed_spec.txt). Fields of 32
 * bits are unsigned and so held in a {@code long}; fields of 64 bits are unsigned as well.
 *
 * @param magic {@link #MAGIC} in a QED image
 * @param clusterSize in bytes
 * @param tableSize of the L1 table and of each L2 table, in clusters
 * @param headerSize in clusters
 * @param features bits that a reader must know
 * @param compatibleFeatures bits that a reader may ignore
 * @param autoclearFeatures bits that a writer clears unless it knows them
 * @param l1TableOffset in the image file, in bytes
 * @param imageSize of the disk, in bytes
 * @param backingNameOffset in the image file, in bytes
 * @param backingNameSize in bytes
 */
public record QedHeader(
    long magic,
    long clusterSize,
    long tableSize,
    long headerSize,
    long features,
    long compatibleFeatures,
    long autoclearFeatures,
    long l1TableOffset,
    long imageSize,
    long backingNameOffset,
    long backingNameSize) {

  /** {@code "QED\0"}. */
  public static final long MAGIC = 0x00444551;

  /** The size of the header's fixed fields. */
  public static final int BYTES = 64;

  /** Where this image has no data, the disk shows another file's. */
  public static final long BACKING_FILE = 1;

  /** The image was not closed after its tables changed. */
  public static final long NEED_CHECK = 2;

  /** The backing file is raw, even if it looks like another format. */
  public static final long BACKING_FORMAT_NO_PROBE = 4;

  /** Bytes of a table's entry. */
  public static final int ENTRY_BYTES = Long.BYTES;

  /** The header of an image as it is created, with the largest disk that it can have. */
  public static QedHeader created(long clusterSize, long tableSize) {
    QedHeader sized = created(clusterSize, tableSize, 0);
    return created(clusterSize, tableSize, sized.maxImageSize());
  }

  private static QedHeader created(long clusterSize, long tableSize, long imageSize) {
    long l1TableOffset = clusterSize;
    return new QedHeader(MAGIC, clusterSize, tableSize, 1, 0, 0, 0, l1TableOffset, imageSize, 0, 0);
  }

  /** Decodes the {@link #BYTES} bytes at a buffer's position. */
  static QedHeader decode(ByteBuffer bytes) {
    ByteBuffer in = bytes.order(ByteOrder.LITTLE_ENDIAN);
    return new QedHeader(
        unsigned(in),
        unsigned(in),
        unsigned(in),
        unsigned(in),
        in.getLong(),
        in.getLong(),
        in.getLong(),
        in.getLong(),
        in.getLong(),
        unsigned(in),
        unsigned(in));
  }

  private static long unsigned(ByteBuffer in) {
    return Integer.toUnsignedLong(in.getInt());
  }

  /** Whether a bit of {@link #features} is set. */
  public boolean has(long feature) {
    return (features & feature) != 0;
  }

  /** The entries of a table. */
  public long tableEntries() {
    return tableBytes() / ENTRY_BYTES;
  }

  /** The size of a table, in bytes. */
  public long tableBytes() {
    return clusterSize * tableSize;
  }

  /** The bytes of disk that an L2 table maps. */
  public long tableCovers() {
    return tableEntries() * clusterSize;
  }

  /**
   * The largest disk of this geometry, in bytes, modulo 2^64 as in QEMU: 4 MiB clusters with tables
   * of 4, for example, give 0, and QEMU refuses any disk of that geometry.
   */
  public long maxImageSize() {
    return tableCovers() * tableEntries();
  }

  /**
   * Whether a cluster may lie at that offset: aligned, behind the header, inside of the file.
   *
   * @param fileSize of the image file, in bytes
   */
  public boolean validCluster(long offset, long fileSize) {
    return offset % clusterSize == 0
        && Long.compareUnsigned(offset, headerSize * clusterSize) >= 0
        && Long.compareUnsigned(offset, fileSize) < 0;
  }

  /**
   * Whether a table may lie at that offset: its first and its last cluster are valid and differ.
   * QEMU detects an overflow by the latter check, so no table of one cluster passes.
   *
   * @param fileSize of the image file, in bytes
   */
  public boolean validTable(long offset, long fileSize) {
    long last = offset + (tableSize - 1) * clusterSize;
    return Long.compareUnsigned(last, offset) > 0
        && validCluster(offset, fileSize)
        && validCluster(last, fileSize);
  }
}
