package io.l2bench.replay;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.HdrHistogram.Histogram;

/** The virtual latencies of a replay's requests, by kind, in nanoseconds to three digits. */
public final class Latencies {
  private static final int DIGITS = 3;

  private final Map<RequestKind, Run> runs = new EnumMap<>(RequestKind.class);

  Latencies() {
    for (RequestKind kind : RequestKind.values()) {
      runs.put(kind, new Run());
    }
  }

  /** The latencies of one kind; empty if there was no such request. */
  public Histogram of(RequestKind kind) {
    return run(kind).end();
  }

  void record(RequestKind kind, long nanos) {
    record(kind, nanos, 1);
  }

  void record(RequestKind kind, long nanos, long count) {
    run(kind).add(nanos, count);
  }

  /** Adds those of another replay. */
  void add(Latencies other) {
    for (RequestKind kind : RequestKind.values()) {
      of(kind).add(other.of(kind));
    }
  }

  private Run run(RequestKind kind) {
    return Objects.requireNonNull(runs.get(kind));
  }

  /** A histogram, and how often in a row the latency came that it will get next. */
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
