package io.l2bench.bench;

import org.openjdk.jmh.infra.Blackhole;

/**
 * A regression made by hand, to prove that the gate finds it: the tables of {@link MissBenchmark},
 * each after some work for nothing. Before a jar on a class path, it makes {@code qed} at 50
 * entries about 10% slower there; harness/GATE.md has the commands.
 */
final class NewTables {
  private static final int RANGE = 1 << 14;
  private static final int TOKENS = 20;

  private int next;

  int next() {
    Blackhole.consumeCPU(TOKENS);
    return next++ & (RANGE - 1);
  }
}
