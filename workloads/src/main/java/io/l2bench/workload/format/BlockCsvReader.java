package io.l2bench.workload.format;

import io.l2bench.workload.RequestBatch;
import java.util.List;
import java.util.regex.Pattern;

/** One pass over a CSV of requests to disks, one a row, with or without a header. */
abstract class BlockCsvReader extends TextReader {
  private final List<String> columns;

  BlockCsvReader(TraceInput input, List<String> columns) {
    super(input, ',', columns);
    this.columns = columns;
  }

  /** Whether a file begins with the header of those columns, or with such a row. */
  static boolean recognizes(Head head, List<String> columns, Pattern row) {
    return isHeader(head.firstLine(), columns) || head.begins(row);
  }

  /** Takes in a row that has all columns. */
  protected abstract void takeRow(RequestBatch batch);

  @Override
  protected final boolean isHeader() {
    return isHeader(lines.string(), columns);
  }

  @Override
  protected final void take(RequestBatch batch) {
    row.require(columns.size());
    takeRow(batch);
  }

  private static boolean isHeader(String line, List<String> columns) {
    return line.equalsIgnoreCase(String.join(",", columns));
  }
}
