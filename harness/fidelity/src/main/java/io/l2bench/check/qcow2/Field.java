package io.l2bench.check.qcow2;

import static io.l2bench.check.Notation.HEX;
import static io.l2bench.check.Notation.POINTER;
import static io.l2bench.check.Notation.SIGNED;

import io.l2bench.check.EventField;
import io.l2bench.check.Notation;

/** What a value of an event is. */
enum Field implements EventField {
  /** The coroutine that runs. */
  CO("co", POINTER),
  /** The coroutine that uses a mutex. */
  SELF("self", POINTER),
  MUTEX("mutex", POINTER),
  /** A node of the graph of block drivers. */
  BS("bs", POINTER),
  BLK("blk", POINTER),
  /** The parts of a request that run side by side. */
  POOL("pool", POINTER),
  QIOV("qiov", POINTER),
  HEX_OFFSET("offset", HEX),
  HEX_BYTES("bytes", HEX),
  GUEST_OFFSET("guest_offset", HEX),
  HOST_OFFSET("host_offset", HEX),
  FLAGS("flags", HEX),
  OFFSET("offset", SIGNED),
  BYTES("bytes", SIGNED),
  CUR_BYTES("cur_bytes", SIGNED),
  IS_L2_CACHE("is_l2_cache", SIGNED),
  READ_FROM_DISK("read_from_disk", SIGNED),
  INDEX("index", SIGNED),
  RET("ret", SIGNED),
  /** 1 in a read, 0 in a write; QEMU writes the word. */
  READS("reads", SIGNED),
  CLUSTER_TYPE("cluster_type", SIGNED),
  FILE_CLUSTER_OFFSET("file_cluster_offset", SIGNED),
  QIOV_OFFSET("qiov_offset", SIGNED),
  NB_CLUSTERS("nb_clusters", SIGNED),
  L1_INDEX("l1_index", SIGNED);

  private final String text;
  private final Notation notation;

  Field(String text, Notation notation) {
    this.text = text;
    this.notation = notation;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public Notation notation() {
    return notation;
  }
}
