package io.l2bench.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The virtual latency of all requests of each cell, from {@code latency.csv}. */
final class MeanLatency {
  private record Key(String trace, String policy, int capacity, String timing, String loading) {}

  /** Requests, and their latencies together in ns. */
  private record Sum(double count, double nanos) {
    Sum plus(Sum other) {
      return new Sum(count + other.count, nanos + other.nanos);
    }
  }

  private final Map<Key, Sum> sums = new HashMap<>();

  MeanLatency(List<LatencyRow> rows) {
    int count = LatencyRow.COLUMNS.indexOf("count");
    int mean = LatencyRow.COLUMNS.indexOf("mean_ns");
    for (LatencyRow row : rows) {
      double requests = row.values().get(count);
      sums.merge(
          new Key(row.trace(), row.policy(), row.capacity(), row.timing(), row.loading()),
          new Sum(requests, requests * row.values().get(mean)),
          Sum::plus);
    }
  }

  /** The mean in ns; NaN if the run does not have it. */
  double mean(Cell cell) {
    Sum sum = sum(cell);
    return sum.nanos / sum.count;
  }

  /** The latencies of all requests together, in ns; NaN if the run does not have them. */
  double total(Cell cell) {
    Sum sum = sum(cell);
    return sum.count == 0 ? Double.NaN : sum.nanos;
  }

  private Sum sum(Cell cell) {
    Key key = new Key(cell.trace(), cell.policy(), cell.capacity(), cell.timing(), cell.loading());
    return sums.getOrDefault(key, new Sum(0, 0));
  }
}
