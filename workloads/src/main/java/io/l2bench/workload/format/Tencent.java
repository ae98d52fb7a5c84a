package io.l2bench.workload.format;

import com.google.auto.service.AutoService;
import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The block traces of the Tencent cloud (Zhang et al., OSCA, USENIX ATC 2020). Offsets and sizes
 * are in sectors of 512 bytes, times in seconds; completions were not recorded.
 */
@AutoService(TraceFormat.class)
public final class Tencent implements TraceFormat {
  private static final List<String> COLUMNS =
      List.of("Timestamp", "Offset", "Size", "IOType", "VolumeID");
  private static final Pattern ROW = Pattern.compile("[0-9]{9,12},[0-9]+,[0-9]+,[01],[0-9]+");
  private static final int TIME = 0;
  private static final int OFFSET = 1;
  private static final int SIZE = 2;
  private static final int TYPE = 3;
  private static final int VOLUME = 4;
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  @Override
  public String name() {
    return "tencent";
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
    private final Clock clock = new Clock(lines, NANOS_PER_SECOND);

    Reader(TraceInput input) {
      super(input, COLUMNS);
    }

    @Override
    protected void takeRow(RequestBatch batch) {
      Op op = op();
      long offset = row.sectors(OFFSET);
      long length = row.sectors(SIZE);
      requireExtent(offset, length);
      long begin = clock.nanos(row.number(TIME));
      batch.add(op, offset, length, begin, RequestBatch.NO_TIME);
      batch.onDisk(disk(VOLUME, VOLUME));
    }

    private Op op() {
      if (row.is(TYPE, "0")) {
        return Op.READ;
      }
      if (row.is(TYPE, "1")) {
        return Op.WRITE;
      }
      throw row.bad(TYPE, " of 0 (read) or 1 (write)");
    }
  }
}
