package io.l2bench.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.SplittableRandom;

/**
 * A yardstick: a walk that waits for each load, and a mix of instructions that wait for nothing,
 * which take about as long as each other. It takes 10 ms or so.
 *
 * <p>A neighbour on the other thread of the processor's core slows the two unequally: the walk by
 * 14%, the mix by 55%, a lookup in a cache by 33%, as measured on an EPYC. So does the yardstick
 * then, and multiples of it stay what they are.
 */
final class YardstickLoops {
  /** The table of the walk has 128 KiB, about what the benchmarks touch. */
  private static final int SLOTS_LOG2 = 15;

  private static final int STEPS = 1 << 20;

  /** Turns of the mix a step of the walk: five to two. */
  private static final int TURNS = STEPS / 2 * 5;

  private static final int NEAR_SLOTS = 1 << 10;
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
      mix();
    }
    warm = true;
    long begin = threads.getCurrentThreadCpuTime();
    walk();
    mix();
    return (double) (threads.getCurrentThreadCpuTime() - begin) / STEPS;
  }

  private void walk() {
    int at = end & 1;
    for (int step = 0; step < STEPS; step++) {
      at ^= table[((at + step) * PHI) >>> (Integer.SIZE - SLOTS_LOG2)];
    }
    end = at;
  }

  /** Four sums, of which none waits for another, over a part of the table that is always near. */
  private void mix() {
    int a = end;
    int b = 1;
    int c = 2;
    int d = 3;
    for (int turn = 0; turn < TURNS; turn++) {
      int slot = table[turn & NEAR_SLOTS - 1];
      a = a * 31 + slot;
      b = (b ^ turn) + table[turn + 7 & NEAR_SLOTS - 1];
      c += table[turn * 5 & NEAR_SLOTS - 1] ^ turn;
      d = (d << 1) + table[turn * 3 & NEAR_SLOTS - 1];
      if ((slot & 7) == 0) {
        d ^= c;
      }
      a ^= turn >>> 3;
      b += turn << 2;
    }
    end = a ^ b ^ c ^ d;
  }
}
