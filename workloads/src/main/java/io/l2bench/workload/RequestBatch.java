package io.l2bench.workload;

/**
 * Some successive requests of a trace, in columns. A reader fills it over and over; rows from 0 to
 * {@link #size()} are valid.
 */
public final class RequestBatch {
  /** The time of a request whose trace has none. */
  public static final long NO_TIME = -1;

  /** The place in the recorded order of a request whose trace has none. */
  public static final long NO_ORDER = -1;

  /** Rows that a batch has room for. */
  public static final int ROWS = 4096;

  private final Op[] op = new Op[ROWS];
  private final long[] offset = new long[ROWS];
  private final long[] length = new long[ROWS];
  private final OptionalColumn begin = new OptionalColumn(ROWS, NO_TIME);
  private final OptionalColumn end = new OptionalColumn(ROWS, NO_TIME);
  private final OptionalColumn beginOrder = new OptionalColumn(ROWS, NO_ORDER);
  private final OptionalColumn endOrder = new OptionalColumn(ROWS, NO_ORDER);
  private final OptionalColumn disk = new OptionalColumn(ROWS, 0);
  private int size;
  private int highestDisk;

  /** Removes all rows. */
  public void clear() {
    size = 0;
    highestDisk = 0;
  }

  /** The number of rows. */
  public int size() {
    return size;
  }

  /** Drops the rows behind the first ones. */
  public void keepFirst(int rows) {
    size = Math.min(size, rows);
  }

  /** Whether no row can be added. */
  public boolean isFull() {
    return size == ROWS;
  }

  /** Adds a request without times. */
  public void add(Op operation, long at, long bytes) {
    add(operation, at, bytes, NO_TIME, NO_TIME);
  }

  /**
   * Adds a request.
   *
   * @param operation what it does
   * @param at where it begins, in bytes; or the key, for a trace of bare keys
   * @param bytes its length, at least 1; 1 for a key
   * @param beginNanos when it began, since the first request of the trace, or NO_TIME
   * @param endNanos when it completed, on the same clock, or NO_TIME
   */
  public void add(Op operation, long at, long bytes, long beginNanos, long endNanos) {
    op[size] = operation;
    offset[size] = at;
    length[size] = bytes;
    begin.set(size, beginNanos);
    end.set(size, endNanos);
    beginOrder.set(size, NO_ORDER);
    endOrder.set(size, NO_ORDER);
    disk.set(size, 0);
    size++;
  }

  /** Adds the request of a row of another batch, with everything known of it. */
  public void addFrom(RequestBatch other, int row) {
    add(other.op(row), other.offset(row), other.length(row), other.begin(row), other.end(row));
    order(other.beginOrder(row), other.endOrder(row));
    onDisk(other.disk(row));
  }

  /**
   * Sets the places of the last added request in the one order of all begins and completions.
   *
   * @param beginsAt of its begin, from 0
   * @param endsAt of its completion
   */
  public void order(long beginsAt, long endsAt) {
    beginOrder.set(size - 1, beginsAt);
    endOrder.set(size - 1, endsAt);
  }

  /**
   * Sets the disk of the last added request, which is otherwise the first disk.
   *
   * @param number of the disk: the rank of its first appearance in the trace, from 0
   */
  public void onDisk(int number) {
    disk.set(size - 1, number);
    highestDisk = Math.max(highestDisk, number);
  }

  /** What the request of that row does. */
  public Op op(int row) {
    return op[row];
  }

  /** Where the request of that row begins, in bytes; or its key. */
  public long offset(int row) {
    return offset[row];
  }

  /** By row, the offset; read only. */
  long[] offsets() {
    return offset;
  }

  /** The length of the request of that row, in bytes. */
  public long length(int row) {
    return length[row];
  }

  /** When the request of that row began, in nanoseconds since the first request, or NO_TIME. */
  public long begin(int row) {
    return begin.get(row);
  }

  /** When the request of that row completed, in nanoseconds since the first request, or NO_TIME. */
  public long end(int row) {
    return end.get(row);
  }

  /** The place of its begin in the one order of all begins and completions, or NO_ORDER. */
  public long beginOrder(int row) {
    return beginOrder.get(row);
  }

  /** The place of its completion in the same order, or NO_ORDER. */
  public long endOrder(int row) {
    return endOrder.get(row);
  }

  /** The disk of the request of that row: the rank of its first appearance in the trace, from 0. */
  public int disk(int row) {
    return (int) disk.get(row);
  }

  /** At least the highest disk number in the batch; 0 if no row set one. */
  public int highestDisk() {
    return highestDisk;
  }
}
