package io.l2bench.workload.format;

import com.google.auto.service.AutoService;
import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The block traces of the Alibaba cloud (Li et al., IISWC 2020). Offsets and lengths are in bytes,
 * times in microseconds; completions were not recorded.
 */
@AutoService(TraceFormat.class)
public final class Alibaba implements TraceFormat {
  private static final List<String> COLUMNS =
      List.of("device_id", "opcode", "offset", "length", "timestamp");
  private static final Pattern ROW = Pattern.compile("[0-9]+,[RW],[0-9]+,[0-9]+,[0-9]+");
  private static final int DEVICE = 0;
  private static final int OPCODE = 1;
  private static final int OFFSET = 2;
  private static final int LENGTH = 3;
  private static final int TIME = 4;
  private static final long NANOS_PER_MICRO = 1000;

  @Override
  public String name() {
    return "alibaba";
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
    private final Clock clock = new Clock(lines, NANOS_PER_MICRO);

    Reader(TraceInput input) {
      super(input, COLUMNS);
    }

    @Override
    protected void takeRow(RequestBatch batch) {
      Op op = row.readOrWrite(OPCODE);
      long offset = row.number(OFFSET);
      long length = row.number(LENGTH);
      requireExtent(offset, length);
      long begin = clock.nanos(row.number(TIME));
      batch.add(op, offset, length, begin, RequestBatch.NO_TIME);
      batch.onDisk(disk(DEVICE, DEVICE));
    }
  }
}
