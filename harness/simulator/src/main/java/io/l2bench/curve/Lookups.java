package io.l2bench.curve;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.Limit;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import java.io.IOException;

/** The lookups that a trace makes one request at a time: one for each table of each request. */
interface Lookups {

  /** The most lookups that are handed over at a time. */
  int BLOCK = 1 << 12;

  /**
   * Takes the next lookups, in order.
   *
   * @param tables the index of each one's table on the disk, or its bare key
   * @param count of them, at most {@link #BLOCK}
   */
  void accept(long[] tables, int count);

  /** Called between the last lookup of the warm-up and the first that is counted. */
  void startCounting();

  /**
   * Reads a trace once.
   *
   * @param limit requests read at most
   * @param warmup how many of them are not counted
   * @throws BadInputException if the trace has a second disk, whose tables are others, or nothing
   *     after the warm-up
   */
  static void read(Trace trace, Geometry geometry, long limit, long warmup, Lookups lookups)
      throws IOException {
    RequestBatch batch = new RequestBatch();
    Block block = new Block(lookups);
    long done = 0;
    try (RequestReader reader = trace.open()) {
      while (done < limit && reader.read(batch)) {
        if (batch.highestDisk() > 0) {
          throw new BadInputException(
              trace.name(), "requests to one disk, or --shared-cache", "a second disk");
        }
        int rows = (int) Math.min(limit - done, batch.size());
        for (int row = 0; row < rows; row++) {
          if (done + row == warmup) {
            block.end();
            lookups.startCounting();
          }
          request(trace, geometry, batch, row, block);
        }
        done += rows;
      }
    }
    block.end();
    if (warmup > 0 && done <= warmup) {
      throw new BadInputException(
          trace.name(), "a request after the warm-up of %d requests".formatted(warmup), "none");
    }
  }

  private static void request(
      Trace trace, Geometry geometry, RequestBatch batch, int row, Block block) {
    long offset = batch.offset(row);
    if (trace.kind() == Trace.Kind.KEYS) {
      block.add(offset);
      return;
    }
    long first = geometry.tableOf(offset);
    long last = geometry.tableOf(offset + batch.length(row) - 1);
    Limit.TABLES.require("%s, offset %d".formatted(trace.name(), offset), last - first + 1);
    for (long table = first; table <= last; table++) {
      block.add(table);
    }
  }

  /** Lookups on their way. */
  final class Block {
    private final Lookups lookups;
    private final long[] tables = new long[BLOCK];
    private int size;

    private Block(Lookups lookups) {
      this.lookups = lookups;
    }

    private void add(long table) {
      if (size == tables.length) {
        end();
      }
      tables[size++] = table;
    }

    private void end() {
      lookups.accept(tables, size);
      size = 0;
    }
  }
}
