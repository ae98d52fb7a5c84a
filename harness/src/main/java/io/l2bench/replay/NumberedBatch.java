package io.l2bench.replay;

import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.TableNumbers;

/** Some successive requests as the tables that they touch, numbered once for every replay. */
final class NumberedBatch {
  private final int[] first = new int[RequestBatch.ROWS];
  private final int[] last = new int[RequestBatch.ROWS];
  private final boolean[] read = new boolean[RequestBatch.ROWS];
  private int size;

  /** Replaces the content by the requests of a batch, at most that many. */
  void fill(RequestBatch batch, TableNumbers numbers, long most) {
    size = (int) Math.min(batch.size(), most);
    for (int row = 0; row < size; row++) {
      first[row] = numbers.first(batch, row);
      last[row] = numbers.last(batch, row, first[row]);
      read[row] = batch.op(row) == Op.READ;
    }
  }

  int size() {
    return size;
  }

  int first(int row) {
    return first[row];
  }

  int last(int row) {
    return last[row];
  }

  boolean read(int row) {
    return read[row];
  }
}
