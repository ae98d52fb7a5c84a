package io.l2bench.curve;

import java.util.Arrays;

/**
 * The number of lookups by stack distance, the least capacity, in entries, at which a lookup hits.
 * The first lookup of a table has none: it misses at every capacity. Memory: 8 to 16 bytes for each
 * entry of the largest distance.
 */
public final class StackDistances {
  private long[] counts = new long[64];
  private int largest;
  private long lookups;

  /** Counts a lookup that hits from that capacity on, at least 1. */
  void add(int distance) {
    if (distance >= counts.length) {
      counts = Arrays.copyOf(counts, Math.max(distance + 1, 2 * counts.length));
    }
    counts[distance]++;
    largest = Math.max(largest, distance);
    lookups++;
  }

  /** Counts the first lookup of a table. */
  void addFirst() {
    lookups++;
  }

  /** By capacity, from 0 to the largest distance, the misses there. */
  long[] misses() {
    long[] misses = new long[largest + 1];
    misses[0] = lookups;
    for (int capacity = 1; capacity <= largest; capacity++) {
      misses[capacity] = misses[capacity - 1] - counts[capacity];
    }
    return misses;
  }
}
