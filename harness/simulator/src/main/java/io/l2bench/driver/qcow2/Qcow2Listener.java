package io.l2bench.driver.qcow2;

import io.l2bench.cache.qcow2.CacheListener;

/**
 * Hears the trace events of QEMU's qcow2 driver, of its locks, and of its I/O on the image file, in
 * QEMU's order and with QEMU's values. A coroutine is a number, reused once it has ended; events of
 * the caches are of the coroutine that runs. By default an event is ignored.
 */
public abstract class Qcow2Listener implements CacheListener {
  /** Ignores everything. */
  public static final Qcow2Listener NONE = new Qcow2Listener() {};

  /** The driver's lock was free. */
  public void locks(int co) {}

  /** The driver's lock is held, or handed to another coroutine. */
  public void waitsForLock(int co) {}

  /** It was handed the driver's lock. */
  public void lockReturns(int co) {}

  /** It gives the driver's lock back. */
  public void unlocks(int co) {}

  /** It has handed the driver's lock over. */
  public void unlockReturns(int co) {}

  /** It locks the requests of the qcow2 node. */
  public void locksNode(int co) {}

  /** It unlocks the requests of the qcow2 node. */
  public void unlocksNode(int co) {}

  /** A coroutine has ended. */
  public void ended(int co) {}

  /** A coroutine begins that reads one run for another one, beside others. */
  public void beginsReadPart(int co, int main) {}

  /** A request for the block status has found how long the first run is. */
  public void statusFound(long bytes) {}

  /** It reads the image file. */
  public void readsFile(int co, long offset, long bytes) {}

  /** It writes the image file. */
  public void writesFile(int co, long offset, long bytes) {}

  /** It fills a range of the image file with zeroes, without writing them. */
  public void zeroesFile(int co, long offset, long bytes) {}

  /** It discards clusters of the image file. */
  public void discardsFile(int co) {}

  /** {@code qcow2_writev_start_req}. */
  public void startWrite(int co, long offset, long bytes) {}

  /** {@code qcow2_writev_start_part}. */
  public void startPart(int co) {}

  /** {@code qcow2_writev_done_part}. */
  public void donePart(int co, long bytes) {}

  /** {@code qcow2_writev_done_req}. */
  public void doneWrite(int co) {}

  /** {@code qcow2_writev_data}. */
  public void writeData(int co, long host) {}

  /** {@code qcow2_add_task}; the type is QEMU's number of the cluster type, 0 in writes. */
  public void addTask(
      int co,
      boolean pooled,
      boolean reads,
      int type,
      long host,
      long offset,
      long bytes,
      long done) {}

  /** {@code qcow2_pwrite_zeroes_start_req}. */
  public void startZeroes(int co, long offset, long bytes) {}

  /** {@code qcow2_pwrite_zeroes}. */
  public void zeroes(int co, long offset, long bytes) {}

  /** {@code qcow2_skip_cow}. */
  public void skipCopy(int co, long offset, long clusters) {}

  /** {@code qcow2_alloc_clusters_offset}. */
  public void allocate(int co, long offset, long bytes) {}

  /** {@code qcow2_handle_copied}; a host offset of -1 stands for any. */
  public void handleCopied(int co, long guest, long host, long bytes) {}

  /** {@code qcow2_handle_alloc}; a host offset of -1 stands for any. */
  public void handleAlloc(int co, long guest, long host, long bytes) {}

  /** {@code qcow2_do_alloc_clusters_offset}; a host offset of -1 stands for any. */
  public void allocateClusters(int co, long guest, long host, long clusters) {}

  /** {@code qcow2_cluster_alloc_phys}. */
  public void allocatePlace(int co) {}

  /** {@code qcow2_cluster_link_l2}. */
  public void link(int co, long clusters) {}

  /** {@code qcow2_l2_allocate}. */
  public void newTable(int l1Index) {}

  /** {@code qcow2_l2_allocate_get_empty}. */
  public void newTableGets(int l1Index) {}

  /** {@code qcow2_l2_allocate_write_l2}. */
  public void newTableWrites(int l1Index) {}

  /** {@code qcow2_l2_allocate_write_l1}. */
  public void newTableLinks(int l1Index) {}

  /** {@code qcow2_l2_allocate_done}. */
  public void newTableDone(int l1Index) {}
}
