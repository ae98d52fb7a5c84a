package io.l2bench.check.qcow2;

import static io.l2bench.check.qcow2.Field.*;

import io.l2bench.check.EventShape;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The trace events from which a qcow2 disk is predicted (QEMU 7.2, trace-events of block, util and
 * the root), with their fields in order.
 */
enum Event {
  CACHE_GET("qcow2_cache_get", CO, IS_L2_CACHE, HEX_OFFSET, READ_FROM_DISK),
  CACHE_REPLACE("qcow2_cache_get_replace_entry", CO, IS_L2_CACHE, INDEX),
  CACHE_READ("qcow2_cache_get_read", CO, IS_L2_CACHE, INDEX),
  CACHE_DONE("qcow2_cache_get_done", CO, IS_L2_CACHE, INDEX),
  CACHE_FLUSH("qcow2_cache_flush", CO, IS_L2_CACHE),
  ENTRY_FLUSH("qcow2_cache_entry_flush", CO, IS_L2_CACHE, INDEX),
  START_WRITE("qcow2_writev_start_req", CO, HEX_OFFSET, BYTES),
  START_PART("qcow2_writev_start_part", CO),
  DONE_PART("qcow2_writev_done_part", CO, CUR_BYTES),
  DONE_WRITE("qcow2_writev_done_req", CO, RET),
  WRITE_DATA("qcow2_writev_data", CO, HEX_OFFSET),
  ADD_TASK(
      "qcow2_add_task",
      CO,
      BS,
      POOL,
      READS,
      CLUSTER_TYPE,
      FILE_CLUSTER_OFFSET,
      OFFSET,
      BYTES,
      QIOV,
      QIOV_OFFSET),
  START_ZEROES("qcow2_pwrite_zeroes_start_req", CO, HEX_OFFSET, BYTES),
  ZEROES("qcow2_pwrite_zeroes", CO, HEX_OFFSET, BYTES),
  SKIP_COW("qcow2_skip_cow", CO, HEX_OFFSET, NB_CLUSTERS),
  ALLOC_OFFSET("qcow2_alloc_clusters_offset", CO, HEX_OFFSET, BYTES),
  HANDLE_COPIED("qcow2_handle_copied", CO, GUEST_OFFSET, HOST_OFFSET, HEX_BYTES),
  HANDLE_ALLOC("qcow2_handle_alloc", CO, GUEST_OFFSET, HOST_OFFSET, HEX_BYTES),
  DO_ALLOC("qcow2_do_alloc_clusters_offset", CO, GUEST_OFFSET, HOST_OFFSET, NB_CLUSTERS),
  ALLOC_PHYS("qcow2_cluster_alloc_phys", CO),
  LINK("qcow2_cluster_link_l2", CO, NB_CLUSTERS),
  L2_ALLOCATE("qcow2_l2_allocate", BS, L1_INDEX),
  L2_GET_EMPTY("qcow2_l2_allocate_get_empty", BS, L1_INDEX),
  L2_WRITE_L2("qcow2_l2_allocate_write_l2", BS, L1_INDEX),
  L2_WRITE_L1("qcow2_l2_allocate_write_l1", BS, L1_INDEX),
  L2_DONE("qcow2_l2_allocate_done", BS, L1_INDEX, RET),
  LOCK("qemu_co_mutex_lock_uncontended", MUTEX, SELF),
  LOCK_ENTRY("qemu_co_mutex_lock_entry", MUTEX, SELF),
  LOCK_RETURN("qemu_co_mutex_lock_return", MUTEX, SELF),
  UNLOCK("qemu_co_mutex_unlock_entry", MUTEX, SELF),
  UNLOCK_RETURN("qemu_co_mutex_unlock_return", MUTEX, SELF),
  READ("bdrv_co_preadv_part", BS, OFFSET, BYTES, FLAGS),
  WRITE("bdrv_co_pwritev_part", BS, OFFSET, BYTES, FLAGS),
  WRITE_ZEROES("bdrv_co_pwrite_zeroes", BS, OFFSET, BYTES, FLAGS),
  GUEST_READ("blk_co_preadv", BLK, BS, OFFSET, BYTES, FLAGS),
  GUEST_WRITE("blk_co_pwritev", BLK, BS, OFFSET, BYTES, FLAGS);

  private static final Map<String, Event> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(e -> e.shape.name(), Function.identity()));

  @SuppressWarnings("ImmutableEnumChecker") // List.of makes none that changes.
  private final EventShape<Field> shape;

  Event(String text, Field... fields) {
    this.shape = new EventShape<>(text, List.of(fields));
  }

  /** The event of that name, or null. */
  static @Nullable Event named(String name) {
    return BY_NAME.get(name);
  }

  /** What its lines look like. */
  EventShape<Field> shape() {
    return shape;
  }

  /** Its fields, in order. */
  List<Field> fields() {
    return shape.fields();
  }

  /** Whether the caches write it. */
  boolean isOfCache() {
    return switch (this) {
      case CACHE_GET, CACHE_REPLACE, CACHE_READ, CACHE_DONE, CACHE_FLUSH, ENTRY_FLUSH -> true;
      default -> false;
    };
  }

  /** Whether a mutex writes it. */
  boolean isOfMutex() {
    return fields().get(0) == MUTEX;
  }
}
