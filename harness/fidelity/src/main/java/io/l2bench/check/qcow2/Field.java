package io.l2bench.check.qcow2;

/** What a value of an event is. */
enum Field {
  /** The coroutine that runs. */
  CO("co", true),
  /** The coroutine that uses a mutex. */
  SELF("self", true),
  MUTEX("mutex", true),
  /** A node of the graph of block drivers. */
  BS("bs", true),
  BLK("blk", true),
  /** The parts of a request that run side by side. */
  POOL("pool", true),
  QIOV("qiov", true),
  HEX_OFFSET("offset", true),
  HEX_BYTES("bytes", true),
  GUEST_OFFSET("guest_offset", true),
  HOST_OFFSET("host_offset", true),
  FLAGS("flags", true),
  OFFSET("offset", false),
  BYTES("bytes", false),
  CUR_BYTES("cur_bytes", false),
  IS_L2_CACHE("is_l2_cache", false),
  READ_FROM_DISK("read_from_disk", false),
  INDEX("index", false),
  RET("ret", false),
  /** 1 in a read, 0 in a write; QEMU writes the word. */
  READS("reads", false),
  CLUSTER_TYPE("cluster_type", false),
  FILE_CLUSTER_OFFSET("file_cluster_offset", false),
  QIOV_OFFSET("qiov_offset", false),
  NB_CLUSTERS("nb_clusters", false),
  L1_INDEX("l1_index", false);

  private final String text;
  private final boolean hexadecimal;

  Field(String text, boolean hexadecimal) {
    this.text = text;
    this.hexadecimal = hexadecimal;
  }

  /** The name in a line. */
  String text() {
    return text;
  }

  /** Whether it names something that lives for a while. */
  boolean isPointer() {
    return switch (this) {
      case CO, SELF, MUTEX, BS, BLK, POOL, QIOV -> true;
      default -> false;
    };
  }

  /** A value as lines write it. */
  String format(long value) {
    if (!hexadecimal) {
      return Long.toString(value);
    }
    return value == 0 && isPointer() ? "(nil)" : "0x" + Long.toHexString(value);
  }
}
