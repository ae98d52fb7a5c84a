package io.l2bench.replay;

import java.util.Arrays;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * The virtual latencies of requests: by kind, in nanoseconds, to three digits. Memory: a histogram
 * of some 25 KB for each kind that came.
 */
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

  /** A new histogram of the latencies of all kinds. */
  public Histogram together() {
    Histogram sum = new Histogram(DIGITS);
    sum.setAutoResize(true);
    for (Run run : runs) {
      if (!run.isEmpty()) {
        sum.add(run.end());
      }
    }
    return sum;
  }

  void record(RequestKind kind, long nanos) {
    record(kind, nanos, 1);
  }

  void record(RequestKind kind, long nanos, long count) {
    runs[kind.index()].add(nanos, count);
  }

  /** These latencies and others; the disks of a cell share theirs, which count once. */
  Latencies plus(Latencies other) {
    if (this == other) {
      return this;
    }
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
    private @Nullable Histogram histogram;
    private long nanos;
    private long count;

    void add(long latency, long times) {
      if (latency != nanos) {
        if (count > 0) {
          end();
        }
        nanos = latency;
      }
      count += times;
    }

    boolean isEmpty() {
      return histogram == null && count == 0;
    }

    Histogram end() {
      Histogram all = histogram;
      if (all == null) {
        all = new Histogram(DIGITS);
        all.setAutoResize(true);
        histogram = all;
      }
      if (count > 0) {
        all.recordValueWithCount(nanos, count);
        count = 0;
      }
      return all;
    }
  }
}
