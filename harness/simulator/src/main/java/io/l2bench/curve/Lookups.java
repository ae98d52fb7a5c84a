package io.l2bench.curve;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.TableNumbers;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.util.function.IntConsumer;

/** The lookups that a trace makes one request at a time: one for each table of each request. */
final class Lookups {
  private Lookups() {}

  /**
   * Reads a trace once.
   *
   * @param limit requests read at most
   * @param lookups takes the table of each lookup
   * @throws BadInputException if the trace has a second disk, which has other tables
   */
  static void read(Trace trace, Geometry geometry, long limit, IntConsumer lookups)
      throws IOException {
    TableNumbers numbers = new TableNumbers(trace.name(), trace.kind(), geometry);
    RequestBatch batch = new RequestBatch();
    long left = limit;
    try (RequestReader reader = trace.open()) {
      while (left > 0 && reader.read(batch)) {
        if (batch.highestDisk() > 0) {
          throw new BadInputException(
              trace.name(), "requests to one disk, or --shared-cache", "a second disk");
        }
        int rows = (int) Math.min(left, batch.size());
        for (int row = 0; row < rows; row++) {
          int first = numbers.first(batch, row);
          int last = numbers.last(batch, row, first);
          for (int table = first; table <= last; table++) {
            lookups.accept(table);
          }
        }
        left -= rows;
      }
    }
  }
}
