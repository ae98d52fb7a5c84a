package io.l2bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/**
 * Percentiles of virtual latency at the base capacity, for each kind of request and for all reads
 * together.
 */
final class VirtualLatency {
  static final String READS = "all reads";

  private record Key(String trace, String policy, String timing, String loading, String kind) {
    Key ofKind(String other) {
      return new Key(trace, policy, timing, loading, other);
    }
  }

  private final Map<Key, Histogram> histograms = new LinkedHashMap<>();

  VirtualLatency(List<TaggedHistogram> log, int capacity) {
    for (TaggedHistogram tagged : log) {
      List<String> tag = tagged.split(6);
      if (tag.get(2).equals(Integer.toString(capacity))) {
        add(tag, tagged.histogram());
      }
    }
  }

  private void add(List<String> tag, Histogram histogram) {
    Key key = new Key(tag.get(0), tag.get(1), tag.get(3), tag.get(4), tag.get(5));
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

  /** Rows of trace, policy, timing, loading, kind, values of {@link TaggedHistogram#curve}. */
  List<Object> curves() {
    List<Object> curves = new ArrayList<>();
    histograms.forEach(
        (k, h) ->
            curves.add(
                List.of(
                    k.trace(),
                    k.policy(),
                    k.timing(),
                    k.loading(),
                    k.kind(),
                    TaggedHistogram.curve(h))));
    return curves;
  }

  /** The 99th percentile of all reads, in ns. */
  Optional<Long> p99(Cell c) {
    Key key = new Key(c.trace(), c.policy(), c.timing(), c.loading(), READS);
    return Optional.ofNullable(histograms.get(key)).map(h -> h.getValueAtPercentile(99));
  }
}
