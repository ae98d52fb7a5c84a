package io.l2bench.cache.qcow2;

import java.util.Arrays;

/**
 * A map from a table's offset to its slot, beside slots that hold the offsets.
 *
 * <p>Open addressing with linear probing, at most half full, deletion by shifting back (Knuth, The
 * Art of Computer Programming 3, 6.4). Cost: O(1).
 */
final class SlotIndex {
  static final int NONE = -1;

  private static final long FIBONACCI = 0x9E3779B97F4A7C15L;

  /** By slot, the offset that it is found by. */
  private final long[] offsets;

  /** Slots by the hash of their offset. */
  private final int[] places;

  private final int shift;

  SlotIndex(long[] offsets) {
    this.offsets = offsets;
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(offsets.length) + 1;
    places = new int[1 << bits];
    Arrays.fill(places, NONE);
    shift = Long.SIZE - bits;
  }

  /** The slot of an offset, or NONE. */
  int find(long offset) {
    int mask = places.length - 1;
    int at = home(offset);
    while (places[at] != NONE && offsets[places[at]] != offset) {
      at = (at + 1) & mask;
    }
    return places[at];
  }

  /** Adds a slot by its offset, which no other slot has. */
  void add(int slot) {
    int mask = places.length - 1;
    int at = home(offsets[slot]);
    while (places[at] != NONE) {
      at = (at + 1) & mask;
    }
    places[at] = slot;
  }

  /** Removes a slot, which still has the offset that it was added by. */
  void remove(int slot) {
    int mask = places.length - 1;
    int hole = home(offsets[slot]);
    while (places[hole] != slot) {
      hole = (hole + 1) & mask;
    }
    for (int at = (hole + 1) & mask; places[at] != NONE; at = (at + 1) & mask) {
      int distance = (at - home(offsets[places[at]])) & mask;
      if (distance >= ((at - hole) & mask)) {
        places[hole] = places[at];
        hole = at;
      }
    }
    places[hole] = NONE;
  }

  private int home(long offset) {
    return (int) ((offset * FIBONACCI) >>> shift);
  }
}
