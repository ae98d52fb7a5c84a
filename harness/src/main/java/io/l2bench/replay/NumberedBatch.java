package io.l2bench.replay;

import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.TableNumbers;
import java.io.IOException;

/** Some successive requests with the tables that they touch, numbered once for every replay. */
final class NumberedBatch {
  private final RequestBatch requests = new RequestBatch();
  private final int[] first = new int[RequestBatch.ROWS];
  private final int[] last = new int[RequestBatch.ROWS];
  private int size;

  /** Replaces the content by the next requests, at most that many; false if there are none. */
  boolean fill(RequestReader reader, TableNumbers numbers, long most) throws IOException {
    if (!reader.read(requests)) {
      return false;
    }
    size = (int) Math.min(requests.size(), most);
    for (int row = 0; row < size; row++) {
      first[row] = numbers.first(requests, row);
      last[row] = numbers.last(requests, row, first[row]);
    }
    return true;
  }

  int size() {
    return size;
  }

  /** The requests; rows from {@link #size()} on are not to be replayed. */
  RequestBatch requests() {
    return requests;
  }

  int first(int row) {
    return first[row];
  }

  int last(int row) {
    return last[row];
  }
}
