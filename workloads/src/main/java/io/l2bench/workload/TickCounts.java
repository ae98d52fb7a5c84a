package io.l2bench.workload;

import java.io.Closeable;
import java.io.IOException;

/** How many successive requests of a trace share each begin time. */
final class TickCounts implements Closeable {
  private final RequestReader reader;
  private final RequestBatch rows = new RequestBatch();
  private int row;

  TickCounts(RequestReader reader) {
    this.reader = reader;
  }

  /** The number of requests at the next begin time, which must be this one; at least 1. */
  long next(long begin) throws IOException {
    long count = 0;
    while (hasRow() && rows.begin(row) == RequestBatch.NO_TIME) {
      row++;
    }
    while (hasRow() && rows.begin(row) == begin) {
      count++;
      row++;
    }
    if (count == 0) {
      throw new BadInputException("trace", "the same requests in every pass", "others");
    }
    return count;
  }

  private boolean hasRow() throws IOException {
    if (row == rows.size()) {
      row = 0;
      if (!reader.read(rows)) {
        rows.clear();
      }
    }
    return row < rows.size();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
