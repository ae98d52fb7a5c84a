package io.l2bench.workload.format;

import com.google.auto.service.AutoService;
import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The block traces of servers at Microsoft Research Cambridge (Narayanan, Donnelly and Rowstron,
 * Write Off-Loading, FAST 2008). Offsets and sizes are in bytes; times are Windows file times, in
 * units of 100 ns. Host and disk number together name the disk.
 */
@AutoService(TraceFormat.class)
public final class MsrCambridge implements TraceFormat {
  private static final List<String> COLUMNS =
      List.of("Timestamp", "Hostname", "DiskNumber", "Type", "Offset", "Size", "ResponseTime");
  private static final Pattern ROW =
      Pattern.compile("[0-9]{15,19},[^,]+,[0-9]+,(?i:Read|Write),[0-9]+,[0-9]+,[0-9]+");
  private static final int TIME = 0;
  private static final int HOST = 1;
  private static final int DISK = 2;
  private static final int TYPE = 3;
  private static final int OFFSET = 4;
  private static final int SIZE = 5;
  private static final int RESPONSE = 6;
  private static final long NANOS_PER_TICK = 100;

  @Override
  public String name() {
    return "msr";
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
    private final Clock clock = new Clock(lines, NANOS_PER_TICK);

    Reader(TraceInput input) {
      super(input, COLUMNS);
    }

    @Override
    protected void takeRow(RequestBatch batch) {
      Op op = row.readOrWrite(TYPE);
      long offset = row.number(OFFSET);
      long length = row.number(SIZE);
      requireExtent(offset, length);
      long response = row.number(RESPONSE);
      long begin = clock.nanos(row.number(TIME));
      batch.add(op, offset, length, begin, clock.after(begin, response));
      batch.onDisk(disk(HOST, DISK));
    }
  }
}
