package io.l2bench.report;

import java.util.ArrayList;
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
    static final int PARTS = 5;

    List<String> parts() {
      return List.of(trace, policy, timing, loading, kind);
    }

    Key ofKind(String other) {
      return new Key(trace, policy, timing, loading, other);
    }
  }

  private final Map<Key, Histogram> histograms = new LinkedHashMap<>();

  VirtualLatency(List<TaggedHistogram> log, int capacity) {
    for (TaggedHistogram tagged : log) {
      List<String> tag = tagged.split(7);
      if (tag.get(2).equals(Integer.toString(capacity))) {
        add(tag, tagged.histogram());
      }
    }
  }

  private void add(List<String> tag, Histogram histogram) {
    Key key = new Key(tag.get(0), tag.get(1), tag.get(3), tag.get(4), tag.get(6));
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

  /**
   * The lists of names of traces, policies, timings, loadings and kinds, and rows of a rank in each
   * with the values of {@link TaggedHistogram#curve}.
   */
  Map<String, Object> curves() {
    List<List<String>> names = new ArrayList<>();
    for (int part = 0; part < Key.PARTS; part++) {
      int at = part;
      names.add(histograms.keySet().stream().map(k -> k.parts().get(at)).distinct().toList());
    }
    List<Object> rows = new ArrayList<>();
    histograms.forEach(
        (key, histogram) -> {
          List<Object> row = new ArrayList<>();
          for (int part = 0; part < Key.PARTS; part++) {
            row.add(names.get(part).indexOf(key.parts().get(part)));
          }
          row.add(TaggedHistogram.curve(histogram));
          rows.add(row);
        });
    Map<String, Object> curves = new LinkedHashMap<>();
    curves.put("names", names);
    curves.put("rows", rows);
    return curves;
  }

  /** The 99th percentile of all reads, in ns. */
  Optional<Long> p99(Cell c) {
    Key key = new Key(c.trace(), c.policy(), c.timing(), c.loading(), READS);
    return Optional.ofNullable(histograms.get(key)).map(h -> h.getValueAtPercentile(99));
  }
}
