package io.l2bench.curve;

import io.l2bench.cache.Policy;
import io.l2bench.cache.frame.TableIndex;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The counts of the stack algorithms from one pass over a trace.
 *
 * @param lookups of the trace
 * @param tables that it touches
 * @param misses by capacity from 0, of each policy that is a stack algorithm
 */
record StackCounts(long lookups, int tables, Map<Policy, long[]> misses) {

  /** Reads a trace, up to a limit of requests. */
  static StackCounts of(
      Trace trace, Geometry geometry, long limit, Map<Policy, StackAlgorithm> algorithms)
      throws IOException {
    Map<Policy, StackPass> passes = new LinkedHashMap<>();
    algorithms.forEach((policy, algorithm) -> passes.put(policy, algorithm.begin()));
    Ranks ranks = new Ranks();
    Lookups.read(
        trace,
        geometry,
        limit,
        table -> {
          int rank = ranks.next(table);
          for (StackPass pass : passes.values()) {
            pass.lookup(rank);
          }
        });
    Map<Policy, long[]> misses = new LinkedHashMap<>();
    passes.forEach((policy, pass) -> misses.put(policy, pass.finish().misses()));
    return new StackCounts(ranks.lookups, ranks.size, misses);
  }

  /** The rank of each table in the order of their first lookups, however sparse its numbers. */
  private static final class Ranks {
    private final TableIndex index = new TableIndex(/* expected= */ 0);
    private int size;
    private long lookups;

    int next(int table) {
      lookups++;
      int rank = index.get(table);
      if (rank == TableIndex.NONE) {
        rank = size++;
        index.set(table, rank);
      }
      return rank;
    }
  }
}
