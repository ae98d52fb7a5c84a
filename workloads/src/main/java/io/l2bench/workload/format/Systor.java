package io.l2bench.workload.format;

import com.google.auto.service.AutoService;
import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The block traces of a virtual desktop service (Lee et al., SYSTOR 2017). Offsets and sizes are in
 * bytes; times are seconds with a fraction, and a response time may be missing. Rows whose type is
 * empty tell of neither a read nor a write, and are passed over.
 */
@AutoService(TraceFormat.class)
public final class Systor implements TraceFormat {
  private static final List<String> COLUMNS =
      List.of("Timestamp", "Response", "IOType", "LUN", "Offset", "Size");
  private static final Pattern ROW =
      Pattern.compile("[0-9]+\\.[0-9]+,([0-9]+(\\.[0-9]+)?)?,[RW]?,[0-9]+,[0-9]+,[0-9]+");
  private static final int TIME = 0;
  private static final int RESPONSE = 1;
  private static final int TYPE = 2;
  private static final int LUN = 3;
  private static final int OFFSET = 4;
  private static final int SIZE = 5;

  @Override
  public String name() {
    return "systor";
  }

  @Override
  public Trace.Kind kind() {
    return Trace.Kind.DISK;
  }

  @Override
  public boolean recognizes(Head head) {
    return BlockCsvReader.recognizes(head, COLUMNS, ROW);
  }

  @Override
  public RequestReader open(TraceInput input) {
    return new Reader(input);
  }

  private static final class Reader extends BlockCsvReader {
    private final Clock clock = new Clock(lines, 1);

    Reader(TraceInput input) {
      super(input, COLUMNS);
    }

    @Override
    protected void takeRow(RequestBatch batch) {
      if (row.isEmpty(TYPE)) {
        return;
      }
      Op op = row.readOrWrite(TYPE);
      long offset = row.number(OFFSET);
      long length = row.number(SIZE);
      requireExtent(offset, length);
      long response = row.isEmpty(RESPONSE) ? RequestBatch.NO_TIME : row.seconds(RESPONSE);
      long begin = clock.nanos(row.seconds(TIME));
      batch.add(op, offset, length, begin, response < 0 ? response : clock.after(begin, response));
      batch.onDisk(disk(LUN, LUN));
    }
  }
}
