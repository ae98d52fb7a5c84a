package io.l2bench.workload.format.event;

import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.format.TraceInput;
import io.l2bench.workload.parse.CsvHeader;
import io.l2bench.workload.parse.TextReader;
import java.util.List;

/** One pass over the project's CSV. */
final class RecordedCsvReader extends TextReader {
  private static final List<String> COLUMNS = List.of(RecordedCsv.HEADER_WITH_DISK.split(","));
  static final List<String> NEEDED = List.of(RecordedCsv.HEADER.split(","));
  private static final int BEGIN = 1;
  private static final int END = 2;
  private static final int OP = 3;
  private static final int OFFSET = 4;
  private static final int BYTES = 5;
  private static final int BEGIN_ORDER = 7;
  private static final int END_ORDER = 8;
  private static final int DISK = 10;
  private static final long NANOS_PER_MICRO = 1000;

  private final CsvHeader header = new CsvHeader(lines, row, COLUMNS, NEEDED);

  RecordedCsvReader(TraceInput input) {
    super(input, ',', COLUMNS);
  }

  @Override
  protected boolean takeHeader() {
    return header.take();
  }

  @Override
  protected void requireHeader() {
    throw lines.bad("the header " + RecordedCsv.HEADER);
  }

  @Override
  protected void take(RequestBatch batch) {
    header.arrange();
    long offset = row.number(OFFSET);
    long length = row.number(BYTES);
    requireExtent(offset, length);
    long begin = optional(BEGIN, RequestBatch.NO_TIME);
    long end = optional(END, RequestBatch.NO_TIME);
    long beginOrder = optional(BEGIN_ORDER, RequestBatch.NO_ORDER);
    long endOrder = optional(END_ORDER, RequestBatch.NO_ORDER);
    checkTimes(begin, end);
    checkOrder(beginOrder, endOrder);
    for (int column = BYTES + 1; column < DISK; column++) {
      optional(column, 0);
    }
    batch.add(op(), offset, length, nanos(BEGIN, begin), nanos(END, end));
    batch.order(beginOrder, endOrder);
    if (header.has(DISK)) {
      batch.onDisk(disk(DISK));
    }
  }

  private long optional(int column, long ifEmpty) {
    return row.isEmpty(column) ? ifEmpty : row.number(column);
  }

  private Op op() {
    if (row.is(OP, "R")) {
      return Op.READ;
    }
    if (row.is(OP, "W")) {
      return Op.WRITE;
    }
    if (row.is(OP, "Z")) {
      return Op.ZERO;
    }
    throw row.bad(OP, " R, W or Z");
  }

  private long nanos(int column, long micros) {
    if (micros > Long.MAX_VALUE / NANOS_PER_MICRO) {
      throw row.bad(column, " of less than 2^63 ns");
    }
    return micros == RequestBatch.NO_TIME ? micros : micros * NANOS_PER_MICRO;
  }

  private void checkTimes(long begin, long end) {
    if (begin == RequestBatch.NO_TIME && end != RequestBatch.NO_TIME) {
      throw lines.bad("begin_us wherever there is end_us", "end_us alone");
    }
    if (end != RequestBatch.NO_TIME && end < begin) {
      throw lines.bad("end_us of at least begin_us", "an end before the begin");
    }
  }

  private void checkOrder(long begin, long end) {
    if ((begin == RequestBatch.NO_ORDER) != (end == RequestBatch.NO_ORDER)) {
      throw lines.bad("both begin_ord and end_ord or neither", "one of them");
    }
    if (begin != RequestBatch.NO_ORDER && end <= begin) {
      throw lines.bad("end_ord above begin_ord", end + " after " + begin);
    }
  }
}
