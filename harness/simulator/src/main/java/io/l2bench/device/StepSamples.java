package io.l2bench.device;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Recorded durations of steps: by kind, in the order of their begins. */
public final class StepSamples {
  private final Map<StepKind, Series> byKind = new EnumMap<>(StepKind.class);

  /** No samples yet. */
  public StepSamples() {
    for (StepKind kind : StepKind.values()) {
      byKind.put(kind, new Series());
    }
  }

  /** Adds a step; the steps of one kind must come in the order of their begins. */
  public void add(StepKind kind, long beginNanos, long durationNanos) {
    series(kind).add(beginNanos, Math.max(1, durationNanos));
  }

  /** The number of steps of a kind. */
  public int size(StepKind kind) {
    return series(kind).size;
  }

  /** When a step of a kind began, in nanoseconds since the first request. */
  public long begin(StepKind kind, int index) {
    return series(kind).begins[index];
  }

  /** How long a step of a kind took, in nanoseconds. */
  public long duration(StepKind kind, int index) {
    return series(kind).durations[index];
  }

  private Series series(StepKind kind) {
    return Objects.requireNonNull(byKind.get(kind));
  }

  private static final class Series {
    private long[] begins = new long[64];
    private long[] durations = new long[64];
    private int size;

    void add(long begin, long duration) {
      if (size > 0 && begin < begins[size - 1]) {
        throw new IllegalArgumentException(
            "a step must not begin before the one before it (%d), found %d"
                .formatted(begins[size - 1], begin));
      }
      if (size == begins.length) {
        begins = Arrays.copyOf(begins, size * 2);
        durations = Arrays.copyOf(durations, size * 2);
      }
      begins[size] = begin;
      durations[size] = duration;
      size++;
    }
  }
}
