package io.l2bench.cache.qcow2;

import io.l2bench.cache.TableCache;
import org.jspecify.annotations.Nullable;

/**
 * A table cache of QEMU's qcow2 driver, after the behaviour of QEMU 7.2's block/qcow2-cache.c. A
 * disk has two: one for L2 slices, one for refcount blocks.
 *
 * <p>The life of a slot: {@link CacheWork#get} finds the slot of a table, or writes the victim back
 * and reads the table into its slot, and takes a reference. The holder may {@link #markDirty mark
 * it dirty}. {@link #put} gives the reference back; the last one sets the slot's time of release.
 * The victim is the slot without references whose time is least.
 *
 * <p>{@link CacheWork} has the operations that may need I/O; those here never do. Cost: O(1),
 * except O(slots / 64) for a miss while there are empty slots, and O(slots) for {@link
 * #cleanUnused}. QEMU's search is O(slots).
 *
 * <p>Confined to one thread, as under the driver's lock.
 */
public final class Qcow2TableCache {
  /** No slot. */
  public static final int NONE = Slots.NONE;

  private final TableKind kind;
  private final long entryBytes;
  private final CacheListener listener;
  private final Slots slots;

  /** Must be flushed before any slot of this cache is written. */
  private @Nullable Qcow2TableCache depends;

  /** Whether the file must be flushed before any slot of this cache is written. */
  private boolean flushFirst;

  /**
   * A cache of empty slots.
   *
   * @param entryBytes of a slot: of an L2 slice or of a refcount block
   */
  public Qcow2TableCache(TableKind kind, int slots, long entryBytes, CacheListener listener) {
    if (slots < 1) {
      throw new IllegalArgumentException("slots must be at least 1, found " + slots);
    }
    if (entryBytes < 1) {
      throw new IllegalArgumentException("entryBytes must be at least 1, found " + entryBytes);
    }
    this.kind = kind;
    this.entryBytes = entryBytes;
    this.listener = listener;
    this.slots = new LruSlots(slots, entryBytes);
  }

  private Qcow2TableCache(TableKind kind, long entryBytes, CacheListener listener, Slots slots) {
    this.kind = kind;
    this.entryBytes = entryBytes;
    this.listener = listener;
    this.slots = slots;
  }

  /**
   * A cache of L2 slices whose victims another policy chooses.
   *
   * @param policy that has as many entries as the cache has slots, and none of them yet
   */
  public static Qcow2TableCache over(TableCache policy, long entryBytes, CacheListener listener) {
    return new Qcow2TableCache(
        TableKind.L2, entryBytes, listener, new PolicySlots(policy, entryBytes));
  }

  /** Which tables it holds. */
  public TableKind kind() {
    return kind;
  }

  /** The number of slots. */
  public int slots() {
    return slots.count();
  }

  /** The number of slots that hold a table. Cost: O(slots / 64). */
  public int filled() {
    return slots.filled();
  }

  /** The size of a slot, in bytes. */
  public long entryBytes() {
    return entryBytes;
  }

  /** The slot of the table at that offset, or {@link #NONE}. Not a get: nothing changes. */
  public int find(long offset) {
    return slots.find(offset);
  }

  /** The offset of a slot's table in the image file, in bytes; 0 if it has none. */
  public long offset(int slot) {
    return slots.offset(slot);
  }

  /** Whether a slot must be written back. */
  public boolean isDirty(int slot) {
    return slots.isDirty(slot);
  }

  /** Gives one reference back. The last one makes the slot the most recently released. */
  public void put(int slot) {
    requireHeld(slot);
    slots.release(slot);
  }

  /** Notes that the holder of a reference changed the table. */
  public void markDirty(int slot) {
    requireHeld(slot);
    slots.setDirty(slot, true);
  }

  /** Requires a flush of the file before any slot is written: slots point to data just copied. */
  public void setFlushFirst() {
    flushFirst = true;
  }

  /** Empties the slot of a table that was freed, if it is cached; its changes are lost. */
  public void discard(long offset) {
    int slot = slots.find(offset);
    if (slot == NONE) {
      return;
    }
    if (slots.inUse(slot)) {
      throw new IllegalStateException(
          "the table at %d in slot %d is in use".formatted(offset, slot));
    }
    slots.vacate(slot);
    slots.setDirty(slot, false);
  }

  /**
   * Empties the clean slots not used since the last call, as QEMU's timer does every {@code
   * cache-clean-interval} seconds. Unlike the rest it may be called without the driver's lock.
   */
  public void cleanUnused() {
    slots.cleanUnused();
  }

  Slots table() {
    return slots;
  }

  CacheListener listener() {
    return listener;
  }

  @Nullable Qcow2TableCache depends() {
    return depends;
  }

  void setDepends(@Nullable Qcow2TableCache cache) {
    depends = cache;
  }

  boolean flushFirst() {
    return flushFirst;
  }

  void clearFlushFirst() {
    flushFirst = false;
  }

  void requireHeld(int slot) {
    if (!slots.inUse(slot)) {
      throw new IllegalStateException("slot %d has no reference".formatted(slot));
    }
  }
}
