package io.l2bench.survey;

import io.l2bench.workload.RequestBatch;
import java.util.PriorityQueue;
import java.util.Queue;
import org.HdrHistogram.Histogram;

/**
 * The number of requests in flight at each begin, including the new one, over all disks: from begin
 * and end times, or else from the recorded order. Memory: that of the requests in flight.
 */
final class Depth {
  private final Histogram depths = new Histogram(3);
  private final Queue<Long> ends = new PriorityQueue<>();
  private long requests;

  Depth() {
    depths.setAutoResize(true);
  }

  void accept(RequestBatch batch) {
    for (int row = 0; row < batch.size(); row++) {
      if (batch.end(row) != RequestBatch.NO_TIME) {
        byTimes(batch.begin(row), batch.end(row));
      } else if (batch.beginOrder(row) != RequestBatch.NO_ORDER) {
        // Of the places before it, one for each earlier request was a begin; the others were ends.
        depths.recordValue(Math.max(1, 2 * requests - batch.beginOrder(row) + 1));
      }
      requests++;
    }
  }

  /** By request; empty if the trace has neither ends nor the order. */
  Histogram depths() {
    return depths;
  }

  private void byTimes(long begin, long end) {
    for (Long next = ends.peek(); next != null && next <= begin; next = ends.peek()) {
      ends.remove();
    }
    ends.add(end);
    depths.recordValue(ends.size());
  }
}
