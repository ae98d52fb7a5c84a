package io.l2bench.survey;

import io.l2bench.workload.Geometry;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.Trace;

/**
 * The reuse of the tables of one geometry, or of bare keys. A request touches each of its tables,
 * up to the first {@link #MOST_OF_REQUEST}.
 */
public final class TableReuse {
  /** Tables of one request that count: 256 MiB in blocks of 4 KiB. */
  public static final int MOST_OF_REQUEST = 1 << 16;

  private final String label;
  private final Trace.Kind kind;
  private final Geometry geometry;
  private final ReuseDistances reuse = new ReuseDistances(ReuseDistances.MOST);

  TableReuse(String label, Trace.Kind kind, Geometry geometry) {
    this.label = label;
    this.kind = kind;
    this.geometry = geometry;
  }

  void accept(RequestBatch batch) {
    for (int row = 0; row < batch.size(); row++) {
      int disk = batch.disk(row);
      if (kind == Trace.Kind.KEYS) {
        reuse.touch(disk, batch.offset(row));
        continue;
      }
      long first = geometry.tableOf(batch.offset(row));
      long last = geometry.tableOf(batch.offset(row) + batch.length(row) - 1);
      last = Math.min(last, first + MOST_OF_REQUEST - 1);
      for (long table = first; table <= last; table++) {
        reuse.touch(disk, table);
      }
    }
  }

  /** What is touched, in a few words. */
  public String label() {
    return label;
  }

  /** The distances. */
  public ReuseDistances reuse() {
    return reuse;
  }
}
