package io.l2bench.replay;

import java.util.Arrays;
import org.HdrHistogram.Histogram;

/** The virtual latencies of a replay's requests: by kind, in nanoseconds, to three digits. */
public final class Latencies {
  private static final int DIGITS = 3;

  /** By the index of the kind. */
  private final Run[] runs = new Run[RequestKind.values().length];

  Latencies() {
    Arrays.setAll(runs, kind -> new Run());
  }

  /** The latencies of a kind; empty if there was no such request. */
  public Histogram of(RequestKind kind) {
    return runs[kind.index()].end();
  }

  void record(RequestKind kind, long nanos) {
    record(kind, nanos, 1);
  }

  void record(RequestKind kind, long nanos, long count) {
    runs[kind.index()].add(nanos, count);
  }

  /** These latencies and those of another replay. */
  Latencies plus(Latencies other) {
    Latencies sum = new Latencies();
    for (RequestKind kind : RequestKind.values()) {
      Histogram histogram = sum.of(kind);
      histogram.add(of(kind));
      histogram.add(other.of(kind));
    }
    return sum;
  }

  /** A histogram, with the latest latency and how often it came in a row. */
  private static final class Run {
    private final Histogram histogram = new Histogram(DIGITS);
    private long nanos;
    private long count;

    Run() {
      histogram.setAutoResize(true);
    }

    void add(long latency, long times) {
      if (latency != nanos) {
        end();
        nanos = latency;
      }
      count += times;
    }

    Histogram end() {
      if (count > 0) {
        histogram.recordValueWithCount(nanos, count);
        count = 0;
      }
      return histogram;
    }
  }
}
