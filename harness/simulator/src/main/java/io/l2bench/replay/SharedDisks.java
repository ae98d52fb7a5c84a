package io.l2bench.replay;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.DerivedTrace;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.util.Arrays;

/**
 * The disks of a trace laid end to end as one, so that one cache serves all. Each begins at the
 * start of a table, so no two disks share a table.
 */
public final class SharedDisks extends DerivedTrace implements Watched {
  /** By disk, where it begins on the one disk, in bytes. */
  private final long[] starts;

  private SharedDisks(Trace trace, long[] starts) {
    super(trace);
    this.starts = starts;
  }

  /**
   * A trace as one disk; cost: a pass over its requests to find the size of each disk.
   *
   * @throws BadInputException if the disks together take 2^63 bytes or more, or if bare keys come
   *     from several disks
   */
  public static Trace of(Trace trace, Geometry geometry) throws IOException {
    long[] sizes = sizes(trace);
    if (sizes.length == 1) {
      return trace;
    }
    if (trace.kind() == Kind.KEYS) {
      throw new BadInputException(
          trace.name(), "offsets of disks for --shared-cache", "bare keys of several disks");
    }
    long[] starts = new long[sizes.length];
    for (int disk = 1; disk < sizes.length; disk++) {
      long tables = geometry.tableOf(sizes[disk - 1] - 1) + 1;
      starts[disk] = starts[disk - 1] + tables * geometry.tableCovers();
      if (starts[disk] < starts[disk - 1] || starts[disk] > Long.MAX_VALUE - sizes[disk]) {
        throw new BadInputException(
            trace.name(), "disks of less than 2^63 bytes together", "more with disk " + disk);
      }
    }
    return new SharedDisks(trace, starts);
  }

  /** By disk, one more than the last byte that a request touches, at least 1. */
  private static long[] sizes(Trace trace) throws IOException {
    long[] sizes = {1};
    RequestBatch batch = new RequestBatch();
    try (RequestReader reader = trace.open()) {
      while (reader.read(batch)) {
        int known = sizes.length;
        sizes = Arrays.copyOf(sizes, Math.max(known, batch.highestDisk() + 1));
        Arrays.fill(sizes, known, sizes.length, 1);
        for (int row = 0; row < batch.size(); row++) {
          int disk = batch.disk(row);
          sizes[disk] = Math.max(sizes[disk], batch.offset(row) + batch.length(row));
        }
      }
    }
    return sizes;
  }

  @Override
  public void replayed(double share) {
    if (source instanceof Watched watched) {
      watched.replayed(share);
    }
  }

  @Override
  public RequestReader open() throws IOException {
    return new Reader(source.open(), starts);
  }

  private static final class Reader implements RequestReader {
    private final RequestReader reader;
    private final long[] starts;
    private final RequestBatch apart = new RequestBatch();

    Reader(RequestReader reader, long[] starts) {
      this.reader = reader;
      this.starts = starts;
    }

    @Override
    public boolean read(RequestBatch batch) throws IOException {
      batch.clear();
      if (!reader.read(apart)) {
        return false;
      }
      for (int i = 0; i < apart.size(); i++) {
        long offset = starts[apart.disk(i)] + apart.offset(i);
        batch.add(apart.op(i), offset, apart.length(i), apart.begin(i), apart.end(i));
        batch.order(apart.beginOrder(i), apart.endOrder(i));
      }
      return true;
    }

    @Override
    public double share() {
      return reader.share();
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
