package io.l2bench.survey;

import io.l2bench.workload.RequestBatch;
import java.util.Arrays;

/** Counts requests that begin where one of the last requests to their disk ended. */
final class Streams {
  /** Requests remembered for a disk: the most concurrent streams. */
  static final int REMEMBERED = 32;

  /** By disk, the ends of its last requests, in a ring; -1 for none yet. */
  private long[][] ends = {};

  /** By disk, the requests so far. */
  private long[] requests = {};

  private long sequential;

  void accept(RequestBatch batch) {
    for (int row = 0; row < batch.size(); row++) {
      long[] ring = ring(batch.disk(row));
      if (holds(ring, batch.offset(row))) {
        sequential++;
      }
      long place = requests[batch.disk(row)]++ % REMEMBERED;
      ring[(int) place] = batch.offset(row) + batch.length(row);
    }
  }

  long sequential() {
    return sequential;
  }

  private long[] ring(int disk) {
    if (disk >= ends.length) {
      int known = ends.length;
      ends = Arrays.copyOf(ends, Math.max(disk + 1, known * 2));
      requests = Arrays.copyOf(requests, ends.length);
      for (int i = known; i < ends.length; i++) {
        ends[i] = new long[REMEMBERED];
        Arrays.fill(ends[i], -1);
      }
    }
    return ends[disk];
  }

  private static boolean holds(long[] ring, long offset) {
    for (long end : ring) {
      if (end == offset) {
        return true;
      }
    }
    return false;
  }
}
