package io.l2bench.cache.qcow2;

import io.l2bench.cache.TableCache;
import io.l2bench.cache.frame.TableIndex;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The slots of a qcow2 table cache whose victims another policy chooses. Each get is a lookup of
 * the policy's; a miss is committed before the table is read, which nobody sees under the driver's
 * lock.
 *
 * <p>A table that is freed, or cleaned away, leaves the slot but not the policy, which cannot
 * forget one; its next get finds the slot empty and reads it again. Tables are numbered as they
 * come.
 */
final class PolicySlots extends Slots {
  private static final long EMPTY = 0;

  private final TableCache cache;
  private final long entryBytes;

  /** By offset in entries, the number of a table. */
  private final TableIndex numbers = new TableIndex(0);

  /** By number of a table, its slot. */
  private final TableIndex slots = new TableIndex(0);

  private int tables;
  private long[] offsets = new long[0];
  private long[] released = new long[0];
  private int[] references = new int[0];

  /** By slot, the policy's entry and the number of the table that it is of. */
  private int[] entries = new int[0];

  private int[] tableIn = new int[0];

  /** By entry, its slot. */
  private int[] slotOf = new int[0];

  private final BitSet free = new BitSet();

  /** Slots of tables that the policy did not keep; they go with their last reference. */
  private final BitSet passing = new BitSet();

  private int filled;

  /** The entry that is committed, and whether the policy keeps it, and the slot of its victim. */
  private int newcomer = NONE;

  private boolean newcomerStays;
  private int evicted = NONE;
  private long clock;
  private long cleaned;

  PolicySlots(TableCache cache, long entryBytes) {
    this.cache = cache;
    this.entryBytes = entryBytes;
    reserveSlots(cache.capacity());
    cache.onEviction(this::evict);
  }

  private void evict(int entry) {
    if (entry == newcomer) {
      newcomerStays = false;
      return;
    }
    int slot = slotOf[entry];
    slots.remove(tableIn[slot]);
    if (newcomer == NONE || evicted != NONE) {
      drop(slot);
    } else {
      evicted = slot;
    }
  }

  /** Frees a slot that no newcomer takes: of a cache that had grown, or evicts at a release. */
  private void drop(int slot) {
    vacate(slot);
    setDirty(slot, false);
    free.set(slot);
  }

  @Override
  int count() {
    return cache.capacity();
  }

  @Override
  int filled() {
    return filled;
  }

  @Override
  int find(long offset) {
    int number = numbers.get(key(offset));
    int slot = number == TableIndex.NONE ? NONE : slots.get(number);
    return slot == NONE || offsets[slot] != offset ? NONE : slot;
  }

  @Override
  long offset(int slot) {
    return offsets[slot];
  }

  @Override
  int victim(long offset) {
    int table = number(offset);
    int known = cache.lookup(table);
    if (known != TableCache.MISS) {
      return slotOf[known];
    }
    evicted = NONE;
    newcomerStays = true;
    newcomer = cache.allocate(table);
    int entry = cache.commit(newcomer);
    newcomer = NONE;
    int slot = evicted == NONE ? freeSlot() : evicted;
    if (entry >= slotOf.length) {
      slotOf = Arrays.copyOf(slotOf, Math.max(entry + 1, slotOf.length * 2));
    }
    slotOf[entry] = slot;
    entries[slot] = entry;
    tableIn[slot] = table;
    slots.set(table, slot);
    passing.set(slot, !newcomerStays);
    return slot;
  }

  @Override
  void vacate(int slot) {
    if (offsets[slot] != EMPTY) {
      offsets[slot] = EMPTY;
      filled--;
    }
  }

  @Override
  void occupy(int slot, long offset) {
    offsets[slot] = offset;
    references[slot] = 1;
    filled++;
  }

  @Override
  void acquire(int slot) {
    cache.lookup(tableIn[slot]);
    references[slot]++;
  }

  @Override
  void release(int slot) {
    references[slot]--;
    cache.release(entries[slot]);
    if (references[slot] == 0) {
      clock++;
      released[slot] = clock;
      if (passing.get(slot)) {
        passing.clear(slot);
        slots.remove(tableIn[slot]);
        drop(slot);
      }
    }
  }

  @Override
  boolean inUse(int slot) {
    return references[slot] != 0;
  }

  @Override
  void cleanUnused() {
    for (int slot = 0; slot < offsets.length; slot++) {
      if (references[slot] == 0 && !isDirty(slot) && released[slot] <= cleaned) {
        vacate(slot);
      }
    }
    cleaned = clock;
  }

  private int number(long offset) {
    int key = key(offset);
    int number = numbers.get(key);
    if (number == TableIndex.NONE) {
      number = tables++;
      numbers.set(key, number);
    }
    return number;
  }

  private int key(long offset) {
    return Math.toIntExact(offset / entryBytes);
  }

  private int freeSlot() {
    if (free.isEmpty()) {
      reserveSlots(offsets.length + 1);
    }
    int slot = free.nextSetBit(0);
    free.clear(slot);
    return slot;
  }

  private void reserveSlots(int count) {
    int before = offsets.length;
    offsets = Arrays.copyOf(offsets, count);
    released = Arrays.copyOf(released, count);
    references = Arrays.copyOf(references, count);
    entries = Arrays.copyOf(entries, count);
    tableIn = Arrays.copyOf(tableIn, count);
    free.set(before, count);
  }
}
