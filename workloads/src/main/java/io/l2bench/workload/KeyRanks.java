package io.l2bench.workload;

/**
 * The rank of each key by first appearance: one open-addressing map with linear probing and
 * Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4), at most half full.
 */
public final class KeyRanks {
  private static final long FIBONACCI = 0x9E3779B97F4A7C15L;
  private static final int LARGEST = 1 << 30;

  private long[] keys = new long[1 << 10];

  /** By place, the rank of the key there plus 1; 0 without a key. */
  private int[] ranksPlusOne = new int[keys.length];

  private int shift = Long.numberOfLeadingZeros(keys.length) + 1;
  private int size;

  /** The rank of a key, from 0; a new key gets the next one. */
  public int rank(long key) {
    int place = place(key);
    int found = ranksPlusOne[place];
    return found != 0 ? found - 1 : add(key, place);
  }

  /** The number of distinct keys so far. */
  public int size() {
    return size;
  }

  private int add(long key, int place) {
    keys[place] = key;
    ranksPlusOne[place] = ++size;
    int rank = size - 1;
    if (size > keys.length / 2) {
      grow();
    }
    return rank;
  }

  /** Where a key is, or where it is to go. */
  private int place(long key) {
    int mask = keys.length - 1;
    int place = (int) ((key * FIBONACCI) >>> shift);
    while (ranksPlusOne[place] != 0 && keys[place] != key) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    if (keys.length == LARGEST) {
      throw new BadInputException(
          "keys", "at most %d distinct ones".formatted(LARGEST / 2), "more");
    }
    long[] oldKeys = keys;
    int[] oldRanks = ranksPlusOne;
    keys = new long[oldKeys.length * 2];
    ranksPlusOne = new int[keys.length];
    shift--;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldRanks[i] != 0) {
        int place = place(oldKeys[i]);
        keys[place] = oldKeys[i];
        ranksPlusOne[place] = oldRanks[i];
      }
    }
  }
}
