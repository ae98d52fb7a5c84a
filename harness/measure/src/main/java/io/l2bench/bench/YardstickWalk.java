package io.l2bench.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.SplittableRandom;

/**
 * A yardstick: a walk over a table of 128 KiB in an order that the table itself decides, about what
 * the benchmarks touch. It takes 10 ms or so.
 */
final class YardstickWalk {
  private static final int SLOTS_LOG2 = 15;
  private static final int STEPS = 1 << 21;
  private static final int WARMUPS = 5;
  private static final int PHI = 0x9E3779B1;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final int[] table = new SplittableRandom(1).ints(1 << SLOTS_LOG2).toArray();
  private boolean warm;
  private int end;

  /** Processor time of a step, in ns. The first call warms it up. */
  double nanosPerStep() {
    for (int i = 0; i < WARMUPS && !warm; i++) {
      walk();
    }
    warm = true;
    long begin = threads.getCurrentThreadCpuTime();
    walk();
    return (double) (threads.getCurrentThreadCpuTime() - begin) / STEPS;
  }

  private void walk() {
    int at = end & 1;
    for (int step = 0; step < STEPS; step++) {
      at ^= table[((at + step) * PHI) >>> (Integer.SIZE - SLOTS_LOG2)];
    }
    end = at;
  }
}
