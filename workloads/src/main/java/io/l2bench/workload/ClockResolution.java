package io.l2bench.workload;

import java.io.IOException;

/**
 * The resolution of a trace's clock, found from the begin times: the largest step that divides them
 * all, counted from the first request. It is at least the trace's unit of time, and at most the
 * smallest step between two times.
 */
public final class ClockResolution {
  /** A clock with this step or a longer one is too coarse to time single requests: 1 ms. */
  public static final long COARSE_NANOS = 1_000_000;

  private long step;
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
        step = greatestCommonDivisor(step, begin);
        latest = begin;
      }
    }
  }

  /** The step, in nanoseconds; 0 if no two requests begin at different times. */
  public long stepNanos() {
    return step;
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
    return step >= COARSE_NANOS && shared > 0;
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
