package io.l2bench.workload;

/**
 * The table numbers of the requests of one trace, dense from 0: the index of the table on a disk,
 * or the rank in which a bare key first appeared. One replay, and all caches in it, share the
 * numbers. Cost: O(1) a request and no garbage; memory only for bare keys, 16 to 32 bytes for each.
 */
public final class TableNumbers {
  /** The largest table number; arrays by table number must be possible. */
  public static final int MOST = Integer.MAX_VALUE - 16;

  private final String where;
  private final boolean disk;
  private final Geometry geometry;
  private final KeyRanks ranks = new KeyRanks();
  private final long most = Limit.TABLES.value();

  /**
   * Numbers for a trace.
   *
   * @param where its name, for messages
   * @param kind of its offsets
   * @param geometry of the disk; not used for bare keys
   */
  public TableNumbers(String where, Trace.Kind kind, Geometry geometry) {
    this.where = where;
    disk = kind == Trace.Kind.DISK;
    this.geometry = geometry;
  }

  /**
   * The first table that the request of that row touches. Ask for rows in trace order.
   *
   * @throws BadInputException if its number is larger than {@link #MOST}
   */
  public int first(RequestBatch batch, int row) {
    long offset = batch.offset(row);
    return disk ? tableOf(offset) : ranks.rank(offset);
  }

  /**
   * The last table that the request of that row touches; of a bare key, its only one.
   *
   * @param first the first one
   * @throws BadInputException if its number is larger than {@link #MOST}, or if the request touches
   *     more tables than {@link Limit#TABLES}
   */
  public int last(RequestBatch batch, int row, int first) {
    if (!disk) {
      return first;
    }
    int last = tableOf(batch.offset(row) + batch.length(row) - 1);
    if (last - first >= most) {
      throw Limit.TABLES.exceeded(
          "%s, offset %d".formatted(where, batch.offset(row)), Long.toString(last - first + 1L));
    }
    return last;
  }

  /**
   * The first and the last tables that some successive requests touch, as {@link #first} and {@link
   * #last} have them.
   *
   * @param from the first row
   * @param to the row after the last one
   * @param firsts gets the first table of each request, by row
   * @param lasts gets the last table of each request, by row
   */
  public void number(RequestBatch batch, int from, int to, int[] firsts, int[] lasts) {
    if (!disk) {
      ranks.ranks(batch.offsets(), from, to, firsts);
      System.arraycopy(firsts, from, lasts, from, to - from);
      return;
    }
    for (int row = from; row < to; row++) {
      firsts[row] = first(batch, row);
      lasts[row] = last(batch, row, firsts[row]);
    }
  }

  /** The number of distinct keys so far; 0 for a disk. */
  public int distinct() {
    return ranks.size();
  }

  private int tableOf(long offset) {
    long table = geometry.tableOf(offset);
    if (table > MOST) {
      throw new BadInputException(
          "%s, offset %d with tables of %d bytes".formatted(where, offset, geometry.tableCovers()),
          "a table number of at most " + MOST,
          Long.toString(table));
    }
    return (int) table;
  }
}
