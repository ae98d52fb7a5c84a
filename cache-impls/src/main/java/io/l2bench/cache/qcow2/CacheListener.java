package io.l2bench.cache.qcow2;

/** Receives the events of a disk's two caches that QEMU traces, with the values that QEMU gives. */
public interface CacheListener {
  /** A table is asked for: {@code qcow2_cache_get}. */
  default void get(TableKind kind, long offset, boolean readFromDisk) {}

  /** A miss chose its victim: {@code qcow2_cache_get_replace_entry}. */
  default void replaceEntry(TableKind kind, int slot) {}

  /**
   * The victim is clean; the table comes in, with or without a read: {@code qcow2_cache_get_read}.
   */
  default void read(TableKind kind, int slot) {}

  /** The table is there and its reference taken: {@code qcow2_cache_get_done}. */
  default void done(TableKind kind, int slot) {}

  /** All dirty slots are about to be written: {@code qcow2_cache_flush}. */
  default void flush(TableKind kind) {}

  /** This dirty slot is about to be written: {@code qcow2_cache_entry_flush}. */
  default void entryFlush(TableKind kind, int slot) {}
}
