package io.l2bench.workload;

import java.util.Arrays;

/**
 * The rank in which each of some keys first appeared: one open-addressing map with linear probing
 * and Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4), at most half full. Memory:
 * 16 to 32 bytes a key, also while it grows, since keys lie in order of their ranks and the map is
 * made anew from them.
 */
public final class KeyRanks {
  private static final long FIBONACCI = 0x9E3779B97F4A7C15L;
  private static final int LARGEST = 1 << 30;

  /** By rank, the key. */
  private long[] keys = new long[8];

  /** By place, the rank of the key there plus 1; 0 where there is none. */
  private int[] ranksPlusOne = new int[2 * keys.length];

  private int shift = Long.numberOfLeadingZeros(ranksPlusOne.length) + 1;
  private int size;

  /** The rank of a key, from 0; a new key gets the next one. */
  public int rank(long key) {
    int place = place(key);
    int found = ranksPlusOne[place];
    return found != 0 ? found - 1 : add(key, place);
  }

  /**
   * The ranks of some keys in order, each as {@link #rank} gives it. The two accesses to memory
   * that a key takes do not wait for those of the key before, since the loops guess: that the map
   * does not change, and that a key is where it is looked for first. A wrong guess is looked up
   * again.
   *
   * @param keys whose ranks are wanted, from {@code from} to before {@code to}
   * @param ranks gets them, at the same indexes
   */
  public void ranks(long[] keys, int from, int to, int[] ranks) {
    for (int i = from; i < to; i++) {
      ranks[i] = ranksPlusOne[home(keys[i])];
    }
    for (int i = from; i < to; i++) {
      int guess = ranks[i] - 1;
      ranks[i] = guess >= 0 && this.keys[guess] == keys[i] ? guess : rank(keys[i]);
    }
  }

  /** The number of distinct keys so far. */
  public int size() {
    return size;
  }

  private int add(long key, int place) {
    if (size == keys.length) {
      grow();
      return add(key, place(key));
    }
    keys[size] = key;
    ranksPlusOne[place] = ++size;
    return size - 1;
  }

  /** Where a key is looked for first. */
  private int home(long key) {
    return (int) ((key * FIBONACCI) >>> shift);
  }

  /** Where a key is, or where it is to go. */
  private int place(long key) {
    int mask = ranksPlusOne.length - 1;
    int place = home(key);
    for (int found = ranksPlusOne[place];
        found != 0 && keys[found - 1] != key;
        found = ranksPlusOne[place]) {
      place = (place + 1) & mask;
    }
    return place;
  }

  /** Doubles the room; the old map is given up before there is a new one. */
  private void grow() {
    int places = ranksPlusOne.length;
    if (places == LARGEST) {
      throw new BadInputException(
          "keys", "at most %d distinct ones".formatted(LARGEST / 2), "more");
    }
    ranksPlusOne = new int[0];
    keys = Arrays.copyOf(keys, 2 * keys.length);
    ranksPlusOne = new int[2 * places];
    shift--;
    for (int rank = 0; rank < size; rank++) {
      ranksPlusOne[place(keys[rank])] = rank + 1;
    }
  }

  /** What its arrays take, in bytes. */
  long bytes() {
    return (long) Long.BYTES * keys.length + (long) Integer.BYTES * ranksPlusOne.length;
  }
}
