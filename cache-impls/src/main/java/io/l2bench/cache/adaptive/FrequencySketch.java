package io.l2bench.cache.adaptive;

import java.util.Arrays;

/**
 * Approximate counts of the recent uses of tables: a count-min sketch of 4 rows of 4-bit counts
 * (Cormode, Muthukrishnan, An improved data stream summary: the count-min sketch and its
 * applications, Journal of Algorithms 2005). All counts are halved whenever ten uses an entry have
 * been added.
 *
 * <p>Memory: 32 counts an entry, 16 bytes. Cost: O(1), halving O(1) amortized.
 */
final class FrequencySketch {
  private static final int ROWS = 4;
  private static final int MOST = 15;
  private static final int COUNTS_PER_ENTRY = 8;
  private static final int USES_PER_ENTRY = 10;

  /** Odd numbers, one a row, that spread a table over the row (Fibonacci hashing). */
  private static final long[] SEEDS = {
    0x9E3779B97F4A7C15L, 0xC2B2AE3D27D4EB4FL, 0x165667B19E3779F9L, 0xD6E8FEB86659FD93L
  };

  /** The counts, two in a byte; row after row. */
  private final byte[] counts;

  /** Bits of a count's place in its row. */
  private final int bits;

  private final int usesPerHalving;
  private int uses;

  FrequencySketch(int capacity) {
    int wanted = Math.max(64, Math.min(capacity, 1 << 24) * COUNTS_PER_ENTRY);
    bits = 32 - Integer.numberOfLeadingZeros(wanted - 1);
    counts = new byte[(ROWS << bits) / 2];
    usesPerHalving = USES_PER_ENTRY * Math.max(capacity, 8);
  }

  /** Counts one use of a table. */
  void add(int table) {
    for (int row = 0; row < ROWS; row++) {
      int place = place(row, table);
      if (count(place) < MOST) {
        counts[place >>> 1] += (byte) (1 << shift(place));
      }
    }
    uses++;
    if (uses == usesPerHalving) {
      halve();
    }
  }

  /** The uses of a table, at most 15; too low only because counts were halved. */
  int estimate(int table) {
    int least = MOST;
    for (int row = 0; row < ROWS; row++) {
      least = Math.min(least, count(place(row, table)));
    }
    return least;
  }

  void clear() {
    Arrays.fill(counts, (byte) 0);
    uses = 0;
  }

  private void halve() {
    for (int i = 0; i < counts.length; i++) {
      counts[i] = (byte) ((counts[i] >>> 1) & 0x77);
    }
    uses /= 2;
  }

  private int place(int row, int table) {
    return (row << bits) + (int) (((table + 1L) * SEEDS[row]) >>> (64 - bits));
  }

  private int count(int place) {
    return (counts[place >>> 1] >>> shift(place)) & MOST;
  }

  private static int shift(int place) {
    return (place & 1) << 2;
  }
}
