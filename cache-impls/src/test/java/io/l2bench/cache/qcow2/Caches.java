package io.l2bench.cache.qcow2;

import java.util.List;

/**
 * A disk's two caches as a test drives them. Each call returns what it did, in order: the events,
 * as {@code done L2 3}, and the I/O, as {@code READ L2 3 4096}. The I/O is done at once.
 */
interface Caches {

  /** Takes a reference on a table, which is read on a miss, or not. */
  List<String> get(TableKind kind, long offset, boolean readFromDisk);

  List<String> flush(TableKind kind);

  List<String> write(TableKind kind);

  List<String> setDependency(TableKind of, TableKind on);

  void setFlushFirst(TableKind kind);

  void markDirty(TableKind kind, long offset);

  void put(TableKind kind, long offset);

  void discard(TableKind kind, long offset);

  void cleanUnused(TableKind kind);
}
