package io.l2bench.workload.image;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Limit;

/** QEMU's checks of a header when it opens an image (bdrv_qed_do_open), in QEMU's order. */
final class HeaderCheck {
  private static final long SMALLEST_CLUSTER = 4L << 10;
  private static final long LARGEST_CLUSTER = 64L << 20;
  private static final long LARGEST_TABLE = 16;
  private static final long SECTOR = 512;
  private static final long KNOWN_FEATURES =
      QedHeader.BACKING_FILE | QedHeader.NEED_CHECK | QedHeader.BACKING_FORMAT_NO_PROBE;
  private static final long LARGEST_UNSIGNED = (1L << Integer.SIZE) - 1;

  /** QEMU keeps the name in a buffer of PATH_MAX bytes, including its final zero. */
  private static final long NAME_BUFFER = 4096;

  private final String where;
  private final QedHeader header;

  HeaderCheck(String where, QedHeader header) {
    this.where = where;
    this.header = header;
  }

  /** Refuses a file that is no QED image at all. */
  static void requireMagic(String where, QedHeader header) {
    if (header.magic() != QedHeader.MAGIC) {
      throw new BadInputException(where, "the magic 0x444551 of QED", hex(header.magic()));
    }
  }

  /** Refuses an image whose tables are larger than {@link Limit#IMAGE_TABLE}. */
  static void requireSmallTables(String where, QedHeader header) {
    if (isPowerWithin(header.clusterSize(), SMALLEST_CLUSTER, LARGEST_CLUSTER)
        && isPowerWithin(header.tableSize(), 1, LARGEST_TABLE)) {
      Limit.IMAGE_TABLE.require(where, header.tableBytes() >>> 20);
    }
  }

  /**
   * Refuses what QEMU refuses.
   *
   * @param fileBytes of the image file
   * @return the file size that counts: QEMU's block layer rounds up to sectors, then QED down to
   *     clusters
   */
  long check(long fileBytes) {
    requireMagic(where, header);
    long unknown = header.features() & ~KNOWN_FEATURES;
    require(unknown == 0, "features within " + hex(KNOWN_FEATURES), hex(header.features()));
    require(
        isPowerWithin(header.clusterSize(), SMALLEST_CLUSTER, LARGEST_CLUSTER),
        "a cluster_size that is a power of two from 4096 to 67108864",
        header.clusterSize());
    long fileSize = (fileBytes + SECTOR - 1) / SECTOR * SECTOR & -header.clusterSize();
    require(
        isPowerWithin(header.tableSize(), 1, LARGEST_TABLE),
        "a table_size that is a power of two from 1 to 16",
        header.tableSize());
    checkImageSize();
    checkL1(fileSize);
    long largestHeader = LARGEST_UNSIGNED / header.clusterSize();
    require(
        header.headerSize() <= largestHeader,
        "a header_size of at most %d clusters".formatted(largestHeader),
        header.headerSize());
    checkBackingName();
    requireSmallTables(where, header);
    return fileSize;
  }

  private void checkImageSize() {
    require(
        Long.remainderUnsigned(header.imageSize(), SECTOR) == 0
            && Long.compareUnsigned(header.imageSize(), header.maxImageSize()) <= 0,
        "an image_size in whole sectors of 512 of at most %s bytes (cluster_size %d, table_size %d)"
            .formatted(
                Long.toUnsignedString(header.maxImageSize()),
                header.clusterSize(),
                header.tableSize()),
        Long.toUnsignedString(header.imageSize()));
  }

  private void checkL1(long fileSize) {
    require(
        header.validTable(header.l1TableOffset(), fileSize),
        ("an l1_table_offset on a cluster of %d bytes behind a header of %d clusters, with the whole"
                + " table of %d clusters (at least 2) inside of a file of %d bytes")
            .formatted(header.clusterSize(), header.headerSize(), header.tableSize(), fileSize),
        Long.toUnsignedString(header.l1TableOffset()));
  }

  private void checkBackingName() {
    if (!header.has(QedHeader.BACKING_FILE)) {
      return;
    }
    long end = header.backingNameOffset() + header.backingNameSize();
    long headerBytes = header.headerSize() * header.clusterSize();
    require(
        end <= headerBytes,
        "a backing_filename_offset and _size that end within the header of %d bytes"
            .formatted(headerBytes),
        "%d and %d".formatted(header.backingNameOffset(), header.backingNameSize()));
    require(
        header.backingNameSize() < NAME_BUFFER,
        "a backing_filename_size below %d".formatted(NAME_BUFFER),
        header.backingNameSize());
  }

  private void require(boolean holds, String expected, Object found) {
    if (!holds) {
      throw new BadInputException(where, expected, found.toString());
    }
  }

  private static boolean isPowerWithin(long value, long smallest, long largest) {
    return value >= smallest && value <= largest && Long.bitCount(value) == 1;
  }

  private static String hex(long bits) {
    return "0x" + Long.toHexString(bits);
  }
}
