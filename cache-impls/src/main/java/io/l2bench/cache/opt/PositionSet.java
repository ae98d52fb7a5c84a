package io.l2bench.cache.opt;

import java.util.Arrays;

/**
 * A set of positions that finds the last one before a given one: a bit a position, a bit above each
 * word of 64 that is not empty, and so on up to one word. Cost: O(log64 of the length).
 */
final class PositionSet {
  /** The bits, then those above them; the last level is one word. */
  private final long[][] levels;

  PositionSet(int length) {
    int depth = 1;
    for (int words = words(length); words > 1; words = words(words)) {
      depth++;
    }
    levels = new long[depth][];
    int bits = length;
    for (int level = 0; level < depth; level++) {
      bits = words(bits);
      levels[level] = new long[bits];
    }
  }

  private static int words(int bits) {
    return Math.max(1, (bits + 63) >>> 6);
  }

  void add(int position) {
    int at = position;
    for (long[] words : levels) {
      words[at >>> 6] |= 1L << at;
      at >>>= 6;
    }
  }

  void remove(int position) {
    int at = position;
    for (long[] words : levels) {
      words[at >>> 6] &= ~(1L << at);
      if (words[at >>> 6] != 0) {
        return;
      }
      at >>>= 6;
    }
  }

  /** The last position in the set, or -1. */
  int last() {
    long top = levels[levels.length - 1][0];
    return top == 0 ? -1 : descend(levels.length - 1, 63 - Long.numberOfLeadingZeros(top));
  }

  /** The last position in the set before this one, or -1. */
  int before(int position) {
    int at = position;
    for (int level = 0; level < levels.length; level++) {
      long lower = levels[level][at >>> 6] & ((1L << at) - 1);
      if (lower != 0) {
        return descend(level, (at & ~63) + 63 - Long.numberOfLeadingZeros(lower));
      }
      at >>>= 6;
    }
    return -1;
  }

  void clear() {
    for (long[] words : levels) {
      Arrays.fill(words, 0);
    }
  }

  /** The last position under a bit of that level that is set. */
  private int descend(int level, int bit) {
    int at = bit;
    for (int below = level - 1; below >= 0; below--) {
      at = (at << 6) + 63 - Long.numberOfLeadingZeros(levels[below][at]);
    }
    return at;
  }
}
