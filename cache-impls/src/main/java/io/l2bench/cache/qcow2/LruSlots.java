package io.l2bench.cache.qcow2;

import java.util.BitSet;

/**
 * The slots of QEMU's own qcow2 table cache: the one released longest ago goes next.
 *
 * <p>QEMU searches the slots one by one, all the way round from {@link #start}. An index by offset
 * and a list in order of release find the same slot and the same victim: a table is in one slot at
 * most, times of release are unique, and the one tie, between empty slots, is broken by the first
 * empty slot from the start on. Cost: O(1), but {@link #victim} is O(slots / 64) while there are
 * empty slots.
 */
final class LruSlots extends Slots {
  private static final long EMPTY = 0;

  private final long entryBytes;

  /** By slot, the offset of its table in the image file, in bytes; EMPTY while it has none. */
  private final long[] offsets;

  /** By slot, the clock at its last release. */
  private final long[] released;

  private final int[] references;
  private final BitSet empty;
  private final SlotIndex index;
  private final ReleaseOrder unused;

  /** Counts releases. */
  private long clock;

  /** The clock at the last cleaning. */
  private long cleaned;

  LruSlots(int count, long entryBytes) {
    this.entryBytes = entryBytes;
    offsets = new long[count];
    released = new long[count];
    references = new int[count];
    empty = new BitSet(count);
    empty.set(0, count);
    index = new SlotIndex(offsets);
    unused = new ReleaseOrder(count);
  }

  @Override
  int count() {
    return offsets.length;
  }

  @Override
  int filled() {
    return offsets.length - empty.cardinality();
  }

  @Override
  int find(long offset) {
    return index.find(offset);
  }

  @Override
  long offset(int slot) {
    return offsets[slot];
  }

  /** Where QEMU begins to search for a table; with the factor 4 it skips three slots of four. */
  int start(long offset) {
    return (int) (offset / entryBytes * 4 % offsets.length);
  }

  @Override
  int victim(long offset) {
    int hole = empty.nextSetBit(start(offset));
    if (hole == NONE) {
      hole = empty.nextSetBit(0);
    }
    if (hole != NONE) {
      return hole;
    }
    return unused.first() == unused.end() ? NONE : unused.first();
  }

  @Override
  void vacate(int slot) {
    if (offsets[slot] != EMPTY) {
      index.remove(slot);
      unused.remove(slot);
      offsets[slot] = EMPTY;
      empty.set(slot);
    }
  }

  @Override
  void occupy(int slot, long offset) {
    offsets[slot] = offset;
    index.add(slot);
    empty.clear(slot);
    references[slot] = 1;
  }

  @Override
  void acquire(int slot) {
    if (references[slot] == 0) {
      unused.remove(slot);
    }
    references[slot]++;
  }

  @Override
  void release(int slot) {
    references[slot]--;
    if (references[slot] == 0) {
      clock++;
      released[slot] = clock;
      unused.addLast(slot);
    }
  }

  @Override
  boolean inUse(int slot) {
    return references[slot] != 0;
  }

  @Override
  void cleanUnused() {
    int slot = unused.first();
    while (slot != unused.end() && released[slot] <= cleaned) {
      int following = unused.after(slot);
      if (!isDirty(slot)) {
        vacate(slot);
      }
      slot = following;
    }
    cleaned = clock;
  }
}
