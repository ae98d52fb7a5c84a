package io.l2bench.workload;

import java.io.IOException;

/**
 * A spatial sample of a trace: a hash of each table, or key, decides whether its requests are kept,
 * so every kept table has its whole history (Waldspurger et al., Efficient MRC construction with
 * SHARDS, USENIX FAST 2015). In a request over several tables, each run of kept ones becomes a
 * request. The recorded order of begins and completions is dropped, because it counts requests that
 * the sample lacks.
 */
public final class SampledTrace extends DerivedTrace {
  private final Geometry geometry;
  private final long seed;
  private final long most = Limit.TABLES.value();

  /** A table is kept if its hash, as a 63-bit number, is below this. */
  private final long kept;

  /**
   * A sample.
   *
   * @param geometry that gives the tables of a disk
   * @param rate the share of tables kept, above 0, at most 1
   * @param seed of the choice
   */
  public SampledTrace(Trace trace, Geometry geometry, double rate, long seed) {
    super(trace);
    if (!(rate > 0 && rate <= 1)) {
      throw new BadInputException("rate", "above 0, at most 1", Double.toString(rate));
    }
    this.geometry = geometry;
    this.seed = seed;
    this.kept = rate == 1 ? Long.MAX_VALUE : (long) (rate * Long.MAX_VALUE);
  }

  @Override
  public RequestReader open() throws IOException {
    return new Reader(source.open());
  }

  private boolean keeps(int disk, long table) {
    return KeyHash.of(disk, table, seed) >>> 1 <= kept;
  }

  private final class Reader extends DerivedReader {
    private final RequestBatch whole = new RequestBatch();

    /** The current row of the whole trace's batch, and the current byte in it. */
    private int row;

    private long from;

    Reader(RequestReader source) {
      super(source);
    }

    @Override
    public boolean read(RequestBatch batch) throws IOException {
      batch.clear();
      while (!batch.isFull() && (row < whole.size() || next())) {
        if (kind() == Kind.KEYS) {
          takeKey(batch);
        } else {
          takeRun(batch);
        }
      }
      return batch.size() > 0;
    }

    private boolean next() throws IOException {
      row = 0;
      boolean more = source.read(whole);
      if (more) {
        from = whole.offset(0);
      } else {
        whole.clear();
      }
      return more;
    }

    private void takeKey(RequestBatch batch) {
      if (keeps(whole.disk(row), whole.offset(row))) {
        add(batch, whole.offset(row), 1);
      }
      row++;
    }

    /** Takes the next run of kept tables, if the request has one left. */
    private void takeRun(RequestBatch batch) {
      long end = whole.offset(row) + whole.length(row);
      if (from == whole.offset(row)) {
        requireFewTables(from, end);
      }
      long begin = pass(from, end, /* wanted= */ false);
      from = pass(begin, end, /* wanted= */ true);
      if (begin < from) {
        add(batch, begin, from - begin);
      }
      if (from == end && ++row < whole.size()) {
        from = whole.offset(row);
      }
    }

    private void requireFewTables(long start, long end) {
      long tables = geometry.tableOf(end - 1) - geometry.tableOf(start) + 1;
      if (tables > most) {
        throw Limit.TABLES.exceeded(
            "%s, offset %d".formatted(name(), start), Long.toString(tables));
      }
    }

    /** Where the tables from a byte on cease to be kept, or dropped; at most the end. */
    private long pass(long start, long end, boolean wanted) {
      long at = start;
      while (at < end && keeps(whole.disk(row), geometry.tableOf(at)) == wanted) {
        long tableEnd = (geometry.tableOf(at) + 1) * geometry.tableCovers();
        at = tableEnd < 0 ? end : Math.min(end, tableEnd);
      }
      return at;
    }

    private void add(RequestBatch batch, long offset, long length) {
      batch.add(whole.op(row), offset, length, whole.begin(row), whole.end(row));
      batch.onDisk(whole.disk(row));
    }
  }
}
