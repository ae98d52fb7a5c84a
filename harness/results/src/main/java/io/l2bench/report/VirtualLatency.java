package io.l2bench.report;

import io.l2bench.results.CellTag;
import io.l2bench.scenario.CellKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/**
 * Percentiles of virtual latency at the base capacity, for each kind of request and for all reads
 * together; the requests of several seeds are pooled.
 */
final class VirtualLatency {
  static final String READS = "all reads";

  private record Key(String trace, String policy, String timing, String loading, String kind) {
    Key ofKind(String other) {
      return new Key(trace, policy, timing, loading, other);
    }
  }

  /** The percentiles of one kind of request of a cell, as the page's script reads them. */
  record Curve(
      String trace, String policy, String timing, String loading, String kind, List<Long> values) {
    /** The values in ns by 1 over the share of requests that are slower. */
    Map<Double, Double> points() {
      Map<Double, Double> points = new LinkedHashMap<>();
      for (int i = 0; i < values.size(); i++) {
        points.put(TailCurve.inverseTail(i), (double) values.get(i));
      }
      return points;
    }

    private Curve(Key key, List<Long> values) {
      this(key.trace, key.policy, key.timing, key.loading, key.kind, values);
    }
  }

  private final Simulation simulation;
  private final Map<Key, Histogram> histograms = new LinkedHashMap<>();

  VirtualLatency(Simulation simulation) {
    this.simulation = simulation;
  }

  /** Adds a histogram of the run's log. */
  void add(CellTag tag, Histogram histogram) {
    if (tag.key().capacity() == simulation.baseCapacity()) {
      add(tag, simulation.label(tag.key()), histogram);
    }
  }

  private void add(CellTag tag, String label, Histogram histogram) {
    CellKey cell = tag.key();
    String loading = cell.setup().loading().label();
    Key key = new Key(label, cell.policy(), cell.timing(), loading, tag.kind());
    if (key.kind().startsWith("read-")) {
      merge(key.ofKind(READS), histogram);
    }
    merge(key, histogram);
  }

  private void merge(Key key, Histogram histogram) {
    Histogram sum = histograms.get(key);
    if (sum == null) {
      histograms.put(key, histogram.copy());
    } else {
      sum.setAutoResize(true);
      sum.add(histogram);
    }
  }

  boolean isEmpty() {
    return histograms.isEmpty();
  }

  /** A curve for each key, with the values of {@link TailCurve}. */
  List<Curve> curves() {
    return histograms.entrySet().stream()
        .map(e -> new Curve(e.getKey(), TailCurve.of(e.getValue())))
        .toList();
  }

  /** The 99th percentile of all reads, in ns. */
  Optional<Long> p99(Cell c) {
    Key key = new Key(c.trace(), c.policy(), c.timing(), c.loading(), READS);
    return Optional.ofNullable(histograms.get(key)).map(h -> h.getValueAtPercentile(99));
  }
}
