package io.l2bench.workload.format.keys;

import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.TableNumbers;
import io.l2bench.workload.Trace;
import io.l2bench.workload.format.WriteSettings;

/**
 * The tables that requests touch, as 64-bit keys: for a disk, the number of the table, with the
 * disk's number above the lowest 32 bits; for bare keys, the key itself. The keys of one request
 * are consecutive.
 */
final class TableKeys {
  private final boolean bare;
  private final TableNumbers numbers;

  TableKeys(WriteSettings settings) {
    bare = settings.kind() == Trace.Kind.KEYS;
    numbers = new TableNumbers(settings.trace(), settings.kind(), settings.geometry());
  }

  /** The key of the first table that the request of that row touches. */
  long first(RequestBatch batch, int row) {
    return bare ? batch.offset(row) : onDisk(batch.disk(row), numbers.first(batch, row));
  }

  /** How many tables the request of that row touches. */
  int count(RequestBatch batch, int row) {
    if (bare) {
      return 1;
    }
    int first = numbers.first(batch, row);
    return numbers.last(batch, row, first) - first + 1;
  }

  private static long onDisk(int disk, int table) {
    return ((long) disk << 32) | table;
  }
}
