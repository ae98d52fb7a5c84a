package io.l2bench.replay;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.HdrHistogram.Histogram;

/** The virtual latencies of a replay's requests, by kind, in nanoseconds to three digits. */
public final class Latencies {
  private static final int DIGITS = 3;

  private final Map<RequestKind, Histogram> histograms = new EnumMap<>(RequestKind.class);

  Latencies() {
    for (RequestKind kind : RequestKind.values()) {
      Histogram histogram = new Histogram(DIGITS);
      histogram.setAutoResize(true);
      histograms.put(kind, histogram);
    }
  }

  /** The latencies of one kind; empty if there was no such request. */
  public Histogram of(RequestKind kind) {
    return Objects.requireNonNull(histograms.get(kind));
  }

  void record(RequestKind kind, long nanos) {
    of(kind).recordValue(nanos);
  }

  void record(RequestKind kind, long nanos, long count) {
    if (count > 0) {
      of(kind).recordValueWithCount(nanos, count);
    }
  }

  /** Adds those of another replay. */
  void add(Latencies other) {
    for (RequestKind kind : RequestKind.values()) {
      of(kind).add(other.of(kind));
    }
  }
}
