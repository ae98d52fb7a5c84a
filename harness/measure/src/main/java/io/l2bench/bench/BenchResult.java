package io.l2bench.bench;

import java.util.List;

/**
 * What a manifest says of the JMH benchmarks.
 *
 * @param timerFloorNanos the smallest step of {@link System#nanoTime} that was seen
 * @param cells the number of benchmarks run, one for each policy and capacity
 * @param leftOut a line for each policy that JMH cannot run, with the reason
 */
public record BenchResult(long timerFloorNanos, int cells, List<String> leftOut) {
  public BenchResult {
    leftOut = List.copyOf(leftOut);
  }
}
