package io.l2bench.cache.qcow2;

import io.l2bench.cache.qcow2.PendingSteps.Step;

/**
 * The operations on a disk's caches that may need I/O, one at a time, as under the driver's lock.
 *
 * <p>Each operation runs to its first I/O and returns it, or {@link CacheIo#NONE} if it is
 * complete. The caller does that I/O, at once or later, and calls {@link #proceed} for the next
 * one:
 *
 * <pre>
 *   for (CacheIo io = work.get(cache, offset); io != CacheIo.NONE; io = work.proceed()) {
 *     do the I/O, with work.cache(), work.slot() and work.offset()
 *   }
 *   use the table in work.slot(), then cache.put(slot)
 * </pre>
 *
 * <p>Nothing is allocated. I/O is assumed to succeed.
 */
public final class CacheWork {
  private final PendingSteps pending = new PendingSteps();

  /**
   * Finds a table or reads it, and takes a reference on {@link #slot}.
   *
   * @param offset of the table in the image file, in bytes
   * @throws IllegalArgumentException if the offset is no positive multiple of the entry size; QEMU
   *     fails such a request with EIO
   * @throws IllegalStateException if all slots are in use, where QEMU aborts
   */
  public CacheIo get(Qcow2TableCache from, long offset) {
    return get(from, offset, /* readFromDisk= */ true);
  }

  /** Like {@link #get(Qcow2TableCache, long)}, for a table that the caller fills instead. */
  public CacheIo getEmpty(Qcow2TableCache from, long offset) {
    return get(from, offset, /* readFromDisk= */ false);
  }

  /** Hands out a slot that the caller brought in and holds: in place of a get, and none. */
  public void handOut(Qcow2TableCache from, int slot) {
    requireIdle();
    from.requireHeld(slot);
    pending.handOut(from, slot);
  }

  /** Writes all dirty slots in order of their numbers, then flushes the file. */
  public CacheIo flush(Qcow2TableCache of) {
    return begin(Step.FLUSH, of);
  }

  /** Writes all dirty slots in order of their numbers. */
  public CacheIo write(Qcow2TableCache of) {
    return begin(Step.WRITE_ALL, of);
  }

  /**
   * Makes a cache depend on another: that one is flushed before a slot of the first is written. If
   * {@code on} itself depends on a cache, or {@code of} on a third, that cache is flushed at once.
   */
  public CacheIo setDependency(Qcow2TableCache of, Qcow2TableCache on) {
    requireIdle();
    pending.depend(of, on);
    return proceed();
  }

  /** Continues after the I/O, up to the next. */
  public CacheIo proceed() {
    return pending.runToIo();
  }

  /** The cache of the I/O to do. */
  public Qcow2TableCache cache() {
    return pending.cache();
  }

  /** The slot of the I/O to do; after a get, the slot of its table. */
  public int slot() {
    return pending.slot();
  }

  /** The offset in the image file of the read or write to do, in bytes. */
  public long offset() {
    return pending.offset();
  }

  private CacheIo get(Qcow2TableCache from, long offset, boolean readFromDisk) {
    requireIdle();
    if (offset <= 0 || offset % from.entryBytes() != 0) {
      throw new IllegalArgumentException(
          "offset must be a positive multiple of %d, found %d"
              .formatted(from.entryBytes(), offset));
    }
    from.listener().get(from.kind(), offset, readFromDisk);
    int found = from.find(offset);
    if (found != Qcow2TableCache.NONE) {
      from.table().acquire(found);
      pending.handOut(from, found);
      return CacheIo.NONE;
    }
    pending.bringIn(from, offset, readFromDisk);
    return proceed();
  }

  private CacheIo begin(Step step, Qcow2TableCache of) {
    requireIdle();
    pending.push(step, of, 0);
    return proceed();
  }

  private void requireIdle() {
    if (!pending.isEmpty()) {
      throw new IllegalStateException("the last operation is not complete");
    }
  }
}
