package io.l2bench.cache.golden;

/**
 * A hash of a run's hits and misses in order: FNV-1a over a byte 1 a hit and 0 a miss, from the
 * start value 1469598103934665603 (that of the recorded counts of libCacheSim).
 */
final class HitSequence {
  private static final long START = 1469598103934665603L;
  private static final long PRIME = 0x100000001B3L;

  private long hash = START;

  void add(boolean hit) {
    hash = (hash ^ (hit ? 1 : 0)) * PRIME;
  }

  /** Sixteen hexadecimal digits. */
  String hash() {
    return "%016x".formatted(hash);
  }
}
