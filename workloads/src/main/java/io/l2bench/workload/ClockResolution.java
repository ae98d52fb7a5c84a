package io.l2bench.workload;

import java.io.IOException;

/**
 * The resolution of a trace's clock, as its begin times show it: the largest step of which all are
 * multiples, counted from the first request. It is at least the unit in which the trace has times,
 * and never more than the smallest step between two of them. Few begins may have a large step by
 * chance, so a step of 1 ms or more is believed only if it is a multiple of one that clocks have.
 */
public final class ClockResolution {
  /** A clock with this step or a longer one is too coarse to time single requests: 1 ms. */
  public static final long COARSE_NANOS = 1_000_000;

  /** Ticks of clocks, in nanoseconds: a minute, a second, decimal parts, 64, 100, 250 Hz. */
  private static final long[] TICKS = {
    60_000_000_000L,
    1_000_000_000,
    500_000_000,
    100_000_000,
    50_000_000,
    20_000_000,
    15_625_000,
    10_000_000,
    5_000_000,
    4_000_000,
    2_000_000,
    COARSE_NANOS
  };

  /** More begin times than these must be whole minutes before the clock is one of minutes. */
  private static final int STEPS_OF_A_MINUTE = 2;

  private long step;
  private long steps;
  private long latest = RequestBatch.NO_TIME;
  private long timed;
  private long shared;

  /**
   * Reads a whole trace.
   *
   * @throws BadInputException if the trace breaks its format
   */
  public static ClockResolution of(Trace trace) throws IOException {
    ClockResolution resolution = new ClockResolution();
    RequestBatch batch = new RequestBatch();
    try (RequestReader reader = trace.open()) {
      while (reader.read(batch)) {
        resolution.add(batch);
      }
    }
    return resolution;
  }

  /** Takes in the next requests of the trace. */
  public void add(RequestBatch batch) {
    for (int row = 0; row < batch.size(); row++) {
      long begin = batch.begin(row);
      if (begin != RequestBatch.NO_TIME) {
        timed++;
        shared += begin == latest ? 1 : 0;
        steps += begin == latest ? 0 : 1;
        step = greatestCommonDivisor(step, begin);
        latest = begin;
      }
    }
  }

  /** The step, in nanoseconds; 0 if no two requests begin at different times. */
  public long stepNanos() {
    for (long tick : TICKS) {
      boolean seen = tick < TICKS[0] || steps > STEPS_OF_A_MINUTE;
      if (step != 0 && step % tick == 0 && seen) {
        return tick;
      }
    }
    return step < COARSE_NANOS ? step : greatestCommonDivisor(step, COARSE_NANOS);
  }

  /** Requests that begin at the same time as the one before. */
  public long sharedBegins() {
    return shared;
  }

  /** Requests with a begin time. */
  public long timed() {
    return timed;
  }

  /** Whether requests seem to begin together only because the clock is coarse. */
  public boolean isCoarse() {
    return stepNanos() >= COARSE_NANOS && shared > 0;
  }

  private static long greatestCommonDivisor(long a, long b) {
    long larger = a;
    long smaller = b;
    while (smaller != 0) {
      long rest = larger % smaller;
      larger = smaller;
      smaller = rest;
    }
    return larger;
  }
}
