package io.l2bench.workload.qcow2;

import java.util.regex.Pattern;

/** A reason to refuse an image: a part of the message here, and of QEMU 7.2's. */
enum Refusal {
  MAGIC("the magic", "not in qcow2 format"),
  VERSION("version 2 or 3", "Unsupported qcow2 version"),
  CLUSTER_BITS("cluster_bits", "Unsupported cluster size"),
  SHORT_HEADER("header_length of at least", "header too short"),
  LONG_HEADER("header_length of at most", "header exceeds cluster size"),
  BACKING_OFFSET("backing_file_offset", "Invalid backing file offset"),
  COMPRESSION_TYPE("compression_type 0", "unknown compression type"),
  COMPRESSION_FEATURE("incompatible feature 8", "Compression type incompatible feature"),
  FEATURES("incompatible features within", "Unsupported qcow2 feature"),
  SUBCLUSTERS("subclusters of at least", "Unsupported subcluster size"),
  REFCOUNT_ORDER("refcount_order", "Reference count entry width too large"),
  NO_REFCOUNTS("refcount table of at least 1", "does not contain a reference count table"),
  REFCOUNT_TABLE_SIZE("refcount_table of at most", "Reference count table too large"),
  REFCOUNT_TABLE_OFFSET("refcount_table_offset", "Reference count table offset invalid"),
  SNAPSHOTS_SIZE("snapshots of at most", "Snapshot table too large"),
  SNAPSHOTS_OFFSET("snapshots_offset", "Snapshot table offset invalid"),
  L1_SIZE("l1_table of at most", "Active L1 table too large"),
  L1_OFFSET("l1_table_offset", "Active L1 table offset invalid"),
  BIG_DISK("needs an l1_size", "Image is too big"),
  SMALL_L1("l1_size of at least", "L1 table is too small"),
  L1_UNREADABLE("the L1 table at", "Could not read L1 table"),
  CRYPT_METHOD("crypt_method of at most", "Unsupported encryption method"),
  REFCOUNTS_UNREADABLE("the refcount table at", "Could not initialize refcount handling"),
  EXTENSION("header extensions that end", "Header extension too large"),
  BACKING_FORMAT("backing format name", "ext_backing_format"),
  CRYPTO_HEADER("with crypt_method 2 only", "only expected with LUKS"),
  CRYPTO_HEADER_SIZE("encryption of 16 bytes", "CRYPTO header extension size"),
  CRYPTO_HEADER_OFFSET("encryption header on", "Encryption header offset"),
  NO_KEY("no key here", "encrypt.key-secret' is required|Missing CRYPTO header"),
  BITMAPS_SIZE("bitmaps of 24", "Invalid extension length"),
  BITMAPS_RESERVED("bitmaps' reserved field", "Reserved field is not zero"),
  BITMAPS("1 to 65535 bitmaps", "exceeding the QEMU supported maximum|with zero bitmaps"),
  BITMAPS_OFFSET("bitmap directory on a cluster", "invalid bitmap directory offset"),
  BITMAPS_LARGE("bitmap directory of at most", "exceeds the maximum supported size"),
  NO_DATA_FILE("name of the external data file", "'data-file' is required"),
  RAW_DATA_FILE("autoclear feature 2", "data-file-raw requires a data file"),
  BACKING_NAME("backing_file_size", "Backing file name too long"),
  SNAPSHOT_UNREADABLE("a snapshot at", "Failed to read snapshot table"),
  SNAPSHOT_EXTRA("of extra data in snapshot", "Too much extra metadata"),
  SNAPSHOTS_LONG("a snapshot table of at most", "Snapshot table is too big"),
  BITMAP(
      ", bitmap |in their directory|bitmap directory (of at least|at)",
      "[Bb]itmap.*('|directory|found|supported|exists)|bitmaps found"),
  DISK_SIZE("a size of at most", "Could not refresh total sector count");

  private final String ours;
  private final String theirs;

  Refusal(String ours, String theirs) {
    this.ours = ours;
    this.theirs = theirs;
  }

  /** Whether two messages give the same reason, or are both empty. */
  static boolean same(String ours, String theirs) {
    if (ours.isEmpty() || theirs.isEmpty()) {
      return ours.equals(theirs);
    }
    for (Refusal refusal : values()) {
      if (in(refusal.ours, ours) && in(refusal.theirs, theirs)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a message of ours gives this reason. */
  boolean isIn(String message) {
    return in(ours, message);
  }

  private static boolean in(String pattern, String message) {
    return Pattern.compile(pattern).matcher(message).find();
  }
}
