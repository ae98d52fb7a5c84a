package io.l2bench.cache.qcow2;

import java.util.BitSet;

/** The slots of a qcow2 table cache: what is in them, who uses it, and which one goes next. */
abstract class Slots {
  static final int NONE = -1;

  private final BitSet dirty = new BitSet();

  /** The number of slots. */
  abstract int count();

  /** The number of slots with a table. */
  abstract int filled();

  /** The slot of the table at an offset, or NONE; changes nothing. */
  abstract int find(long offset);

  /** The offset of a slot's table, or 0. */
  abstract long offset(int slot);

  /**
   * The slot that a table which is not cached goes to, or NONE if all are in use. A slot with a
   * table is written back if it is dirty, and {@link #vacate vacated}, before it is {@link #occupy
   * occupied}.
   */
  abstract int victim(long offset);

  /** Takes the table out of a slot without references, if it has one. */
  abstract void vacate(int slot);

  /** Puts a table into the empty slot that was chosen for it, and takes a reference. */
  abstract void occupy(int slot, long offset);

  /** Takes a reference on a slot with a table. */
  abstract void acquire(int slot);

  /** Gives a reference back. */
  abstract void release(int slot);

  abstract boolean inUse(int slot);

  final boolean isDirty(int slot) {
    return dirty.get(slot);
  }

  final void setDirty(int slot, boolean value) {
    dirty.set(slot, value);
  }

  /** The first dirty slot from that one on, or NONE. */
  final int nextDirty(int from) {
    return dirty.nextSetBit(from);
  }

  /** Empties what is clean, not in use, and was released before the last cleaning. */
  abstract void cleanUnused();
}
