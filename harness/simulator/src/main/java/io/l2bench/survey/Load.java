package io.l2bench.survey;

import io.l2bench.workload.RequestBatch;

/**
 * The number of requests that begin in each of up to {@link #SPANS} equal spans of time. Spans are
 * a microsecond at first, and double whenever a request lies beyond the last.
 */
public final class Load {
  static final int SPANS = 512;

  private final long[] counts = new long[SPANS];
  private long nanos = 1000;
  private int used;

  void accept(RequestBatch batch) {
    for (int row = 0; row < batch.size(); row++) {
      long begin = batch.begin(row);
      if (begin != RequestBatch.NO_TIME) {
        while (begin / nanos >= SPANS) {
          merge();
        }
        int span = (int) (begin / nanos);
        counts[span]++;
        used = Math.max(used, span + 1);
      }
    }
  }

  /** The length of a span, in nanoseconds. */
  public long nanos() {
    return nanos;
  }

  /** Spans up to that of the last request; 0 for a trace without times. */
  public int spans() {
    return used;
  }

  /** Requests that begin in a span. */
  public long count(int span) {
    return counts[span];
  }

  private void merge() {
    nanos *= 2;
    for (int i = 0; i < SPANS; i++) {
      counts[i] = i < SPANS / 2 ? counts[2 * i] + counts[2 * i + 1] : 0;
    }
    used = (used + 1) / 2;
  }
}
