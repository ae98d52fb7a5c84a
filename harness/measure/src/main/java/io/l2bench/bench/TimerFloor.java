package io.l2bench.bench;

/** The resolution of the clock that samples are taken with. */
final class TimerFloor {
  private static final int CALLS = 2_000_000;

  private TimerFloor() {}

  /** The smallest difference of two successive clock readings that is not 0, in nanoseconds. */
  static long nanos() {
    long floor = Long.MAX_VALUE;
    long before = System.nanoTime();
    for (int call = 0; call < CALLS || floor == Long.MAX_VALUE; call++) {
      long now = System.nanoTime();
      if (now != before) {
        floor = Math.min(floor, now - before);
      }
      before = now;
    }
    return floor;
  }
}
