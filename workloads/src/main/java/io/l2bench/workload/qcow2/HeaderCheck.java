package io.l2bench.workload.qcow2;

import io.l2bench.workload.BadInputException;

/** QEMU's checks of a header when it opens an image (qcow2_do_open of 7.2), in QEMU's order. */
final class HeaderCheck {
  private static final long SMALLEST_CLUSTER_BITS = 9;
  private static final long LARGEST_CLUSTER_BITS = 21;
  private static final long VERSION_3_LENGTH = 104;
  private static final int ZLIB = 0;
  private static final int ZSTD = 1;
  private static final long KNOWN_FEATURES = 0x1f;
  private static final long SMALLEST_SUBCLUSTER = 512;
  private static final long LARGEST_REFCOUNT_ORDER = 6;
  private static final long LARGEST_REFCOUNT_TABLE = 8L << 20;
  private static final long LARGEST_L1_TABLE = 32L << 20;
  private static final long MOST_SNAPSHOTS = 65536;
  private static final int LONGEST_BACKING_NAME = 1023;

  private final String where;
  private final Qcow2Header header;

  HeaderCheck(String where, Qcow2Header header) {
    this.where = where;
    this.header = header;
  }

  /** Refuses what QEMU refuses before it reads the L1 table. */
  void check() {
    checkFormat();
    checkFeatures();
    checkTables();
    checkL1Covers();
  }

  private void checkFormat() {
    require(
        header.magic() == Qcow2Header.MAGIC, "the magic 0x514649fb of qcow2", hex(header.magic()));
    require(header.version() == 2 || header.version() == 3, "version 2 or 3", header.version());
    require(
        header.clusterBits() >= SMALLEST_CLUSTER_BITS
            && header.clusterBits() <= LARGEST_CLUSTER_BITS,
        "cluster_bits from 9 to 21",
        header.clusterBits());
    require(
        header.version() == 2 || header.headerLength() >= VERSION_3_LENGTH,
        "a header_length of at least 104",
        header.headerLength());
    require(
        header.headerLength() <= header.clusterBytes(),
        "a header_length of at most the cluster's %d".formatted(header.clusterBytes()),
        header.headerLength());
    require(
        Long.compareUnsigned(header.backingNameOffset(), header.clusterBytes()) <= 0,
        "a backing_file_offset of at most the cluster's %d".formatted(header.clusterBytes()),
        Long.toUnsignedString(header.backingNameOffset()));
  }

  private void checkFeatures() {
    int type = header.compressionType();
    require(type == ZLIB || type == ZSTD, "compression_type 0 (zlib) or 1 (zstd)", (long) type);
    require(
        header.has(Qcow2Header.COMPRESSION) == (type != ZLIB),
        "incompatible feature 8 set if and only if compression_type is not 0",
        "%s with type %d".formatted(hex(header.incompatibleFeatures()), type));
    require(
        (header.incompatibleFeatures() & ~KNOWN_FEATURES) == 0,
        "incompatible features within " + hex(KNOWN_FEATURES),
        hex(header.incompatibleFeatures()));
    require(
        header.clusterBytes() / header.subclusters() >= SMALLEST_SUBCLUSTER,
        "subclusters of at least 512 bytes",
        header.clusterBytes() / header.subclusters());
    require(
        header.refcountOrder() <= LARGEST_REFCOUNT_ORDER,
        "a refcount_order of at most 6",
        header.refcountOrder());
  }

  private void checkTables() {
    require(
        header.refcountTableClusters() != 0,
        "a refcount table of at least 1 cluster",
        "0 clusters");
    checkTable(
        "refcount_table",
        header.refcountTableOffset(),
        header.refcountTableClusters(),
        header.clusterBytes(),
        LARGEST_REFCOUNT_TABLE);
    checkTable(
        "snapshots",
        header.snapshotsOffset(),
        header.snapshots(),
        SnapshotTable.ENTRY_BYTES,
        SnapshotTable.ENTRY_BYTES * MOST_SNAPSHOTS);
    checkTable("l1_table", header.l1TableOffset(), header.l1Size(), Long.BYTES, LARGEST_L1_TABLE);
  }

  private void checkTable(String name, long offset, long entries, long entryBytes, long most) {
    require(
        entries <= most / entryBytes,
        "%s of at most %d entries of %d bytes".formatted(name, most / entryBytes, entryBytes),
        entries);
    require(
        Long.compareUnsigned(offset, Long.MAX_VALUE - entries * entryBytes) <= 0
            && offset % header.clusterBytes() == 0,
        "a %s_offset on a cluster of %d bytes, with the table below 2^63"
            .formatted(name, header.clusterBytes()),
        Long.toUnsignedString(offset));
  }

  /** The sum may exceed 2^64, as it may in QEMU, which refuses such a disk later. */
  private void checkL1Covers() {
    long covers = header.l2Covers();
    long needed = (header.diskSize() + covers - 1) >>> Long.numberOfTrailingZeros(covers);
    require(
        needed <= Integer.MAX_VALUE,
        "a size that needs an l1_size of at most %d".formatted(Integer.MAX_VALUE),
        Long.toUnsignedString(header.diskSize()));
    require(
        header.l1Size() >= needed,
        "an l1_size of at least %d for a disk of %s bytes"
            .formatted(needed, Long.toUnsignedString(header.diskSize())),
        header.l1Size());
  }

  /** Refuses a method that no version of QEMU had. */
  void checkCryptMethod() {
    require(
        header.cryptMethod() <= HeaderExtensions.LUKS,
        "a crypt_method of at most 2",
        header.cryptMethod());
  }

  /** Refuses what QEMU refuses without an encryption key. */
  void checkNotEncrypted() {
    require(
        header.cryptMethod() == 0,
        "no encryption, since there is no key here",
        "crypt_method " + header.cryptMethod());
  }

  /** Refuses a data file that is not named, or is named but not used. */
  void checkDataFile(HeaderExtensions extensions) {
    boolean external = header.has(Qcow2Header.EXTERNAL_DATA);
    require(
        !external || extensions.dataFile() != null,
        "the name of the external data file",
        "none in the header extensions");
    require(
        external || (header.autoclearFeatures() & Qcow2Header.RAW_EXTERNAL_DATA) == 0,
        "autoclear feature 2 with an external data file only",
        hex(header.autoclearFeatures()));
  }

  void checkBackingName() {
    if (header.backingNameOffset() == 0) {
      return;
    }
    long most = Math.min(LONGEST_BACKING_NAME, header.clusterBytes() - header.backingNameOffset());
    require(
        header.backingNameSize() <= most,
        "a backing_file_size of at most %d".formatted(most),
        header.backingNameSize());
  }

  /** Refuses a disk that QEMU's block layer refuses after the driver has opened it. */
  void checkDiskSize() {
    long whole = header.diskSize() >>> 9 << 9;
    require(
        Long.compareUnsigned(whole, ImageFile.LARGEST_OFFSET) <= 0,
        "a size of at most %d bytes".formatted(ImageFile.LARGEST_OFFSET),
        Long.toUnsignedString(header.diskSize()));
  }

  private void require(boolean holds, String expected, Object found) {
    if (!holds) {
      throw new BadInputException(where, expected, found.toString());
    }
  }

  private static String hex(long bits) {
    return "0x" + Long.toHexString(bits);
  }
}
