package io.l2bench.curve;

import io.l2bench.cache.Policy;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.KeyRanks;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The counts of the stack algorithms from one pass over a trace.
 *
 * @param lookups that are counted
 * @param tables that the trace touches
 * @param misses by capacity from 0, of each policy that is a stack algorithm
 */
record StackCounts(long lookups, int tables, Map<Policy, long[]> misses) {

  /**
   * Reads a trace, at most so many requests of it, of which the first ones are not counted. Memory:
   * 16 to 32 bytes a table, and what the algorithms take.
   */
  static StackCounts of(
      Trace trace,
      Geometry geometry,
      long limit,
      long warmup,
      Map<Policy, StackAlgorithm> algorithms)
      throws IOException {
    Map<Policy, StackPass> passes = new LinkedHashMap<>();
    algorithms.forEach((policy, algorithm) -> passes.put(policy, algorithm.begin()));
    Ranked ranked = new Ranked(List.copyOf(passes.values()));
    Lookups.read(trace, geometry, limit, warmup, ranked);
    Map<Policy, long[]> misses = new LinkedHashMap<>();
    passes.forEach((policy, pass) -> misses.put(policy, pass.finish().misses()));
    return new StackCounts(ranked.lookups, ranked.ranks.size(), misses);
  }

  /** Hands lookups on, tables numbered in the order of their first lookups. */
  private static final class Ranked implements Lookups {
    private final List<StackPass> passes;
    private final KeyRanks ranks = new KeyRanks();
    private final int[] numbers = new int[BLOCK];
    private long lookups;

    Ranked(List<StackPass> passes) {
      this.passes = passes;
    }

    @Override
    public void accept(long[] tables, int count) {
      lookups += count;
      ranks.ranks(tables, 0, count, numbers);
      for (StackPass pass : passes) {
        for (int i = 0; i < count; i++) {
          pass.lookup(numbers[i]);
        }
      }
    }

    @Override
    public void startCounting() {
      lookups = 0;
      passes.forEach(StackPass::startCounting);
    }
  }
}
