package io.l2bench.workload.format.event;

import io.l2bench.workload.RequestBatch;
import java.io.IOException;
import java.io.Writer;

/** Writes requests as the project's CSV; values that the trace lacks stay empty. */
public final class RecordedCsvWriter {
  private static final long NANOS_PER_MICRO = 1000;

  private final Writer out;
  private long sequence;

  /** Writes the header. */
  public RecordedCsvWriter(Writer out) throws IOException {
    this.out = out;
    out.write(RecordedCsv.HEADER_WITH_DISK + "\n");
  }

  /** Writes a row for each request of a batch. */
  public void write(RequestBatch batch) throws IOException {
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < batch.size(); i++) {
      row.setLength(0);
      row.append(sequence).append(',');
      appendMicros(row, batch.begin(i));
      appendMicros(row, batch.end(i));
      row.append(batch.op(i).letter()).append(',');
      row.append(batch.offset(i)).append(',').append(batch.length(i)).append(',');
      appendOrder(row, batch.beginOrder(i), batch.endOrder(i));
      row.append(batch.disk(i)).append('\n');
      out.append(row);
      sequence++;
    }
  }

  private static void appendMicros(StringBuilder row, long nanos) {
    if (nanos != RequestBatch.NO_TIME) {
      row.append(nanos / NANOS_PER_MICRO);
    }
    row.append(',');
  }

  /**
   * The number in flight at a begin counts the requests begun before and not yet completed. The
   * lookups that a request really made are not in a batch.
   */
  private void appendOrder(StringBuilder row, long begin, long end) {
    if (begin == RequestBatch.NO_ORDER) {
      row.append(",,,,");
      return;
    }
    row.append(2 * sequence - begin).append(',').append(begin).append(',').append(end).append(",,");
  }
}
