package io.l2bench.replay;

import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.TableNumbers;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.nio.IntBuffer;
import java.util.Arrays;

/** The lookups that a trace will make, in trace order, for policies that know the future. */
final class Future {
  private int[] tables = new int[1 << 16];
  private int size;

  private Future() {}

  /** Reads a trace for its lookups: one for each table that a request touches. */
  static IntBuffer of(Trace trace, SweepSettings settings) throws IOException {
    Future future = new Future();
    TableNumbers numbers = new TableNumbers(trace.name(), trace.kind(), settings.geometry());
    RequestBatch batch = new RequestBatch();
    long left = settings.limit();
    try (RequestReader reader = trace.open()) {
      while (left > 0 && reader.read(batch)) {
        int rows = (int) Math.min(batch.size(), left);
        for (int row = 0; row < rows; row++) {
          int first = numbers.first(batch, row);
          future.add(first, numbers.last(batch, row, first));
        }
        left -= rows;
      }
    }
    return IntBuffer.wrap(future.tables, 0, future.size).slice().asReadOnlyBuffer();
  }

  private void add(int first, int last) {
    for (int table = first; table <= last; table++) {
      if (size == tables.length) {
        tables = Arrays.copyOf(tables, Math.multiplyExact(size, 2));
      }
      tables[size++] = table;
    }
  }
}
