package io.l2bench.curve;

/**
 * A set of times that counts its members before a given one: a bit a time, and a tree of sums over
 * words of 64 bits (Fenwick, A new data structure for cumulative frequency tables, Software:
 * Practice and Experience 1994). Cost: O(log length); 1.5 bits a time.
 */
final class RecencyMarks {
  private final long[] words;

  /** Fenwick's tree, from 1: the sum of the words from i minus its lowest set bit, to i - 1. */
  private final int[] sums;

  /** No marks, and room for times below that length, rounded up to whole words. */
  RecencyMarks(int length) {
    words = new long[(length >>> 6) + ((length & 63) == 0 ? 0 : 1)];
    sums = new int[words.length + 1];
  }

  int length() {
    return (int) Math.min(64L * words.length, Integer.MAX_VALUE);
  }

  /** Marks a time that is not marked. */
  void add(int time) {
    words[time >>> 6] |= 1L << time;
    change(time >>> 6, 1);
  }

  /** Removes a mark. */
  void remove(int time) {
    words[time >>> 6] &= ~(1L << time);
    change(time >>> 6, -1);
  }

  /** The number of marks before a time. */
  int before(int time) {
    int count = Long.bitCount(words[time >>> 6] & ((1L << time) - 1));
    for (int i = time >>> 6; i > 0; i &= i - 1) {
      count += sums[i];
    }
    return count;
  }

  private void change(int word, int by) {
    for (int i = word + 1; i < sums.length; i += i & -i) {
      sums[i] += by;
    }
  }
}
