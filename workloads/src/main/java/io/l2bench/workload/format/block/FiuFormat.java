package io.l2bench.workload.format.block;

import com.google.auto.service.AutoService;
import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import io.l2bench.workload.format.TraceFormat;
import io.l2bench.workload.format.TraceInput;
import io.l2bench.workload.parse.Fields;
import io.l2bench.workload.parse.TextReader;
import io.l2bench.workload.parse.TraceClock;
import java.util.List;

/**
 * The traces of Florida International University (Koller and Rangaswami, I/O Deduplication, FAST
 * 2010; the FIU traces at SNIA IOTTA): time in nanoseconds, process number and name, first sector,
 * number of sectors of 512 bytes, W or R, major and minor number of the device, and a digest of the
 * content. The device is the disk. Names of processes may have blanks.
 */
@AutoService(TraceFormat.class)
public final class FiuFormat implements TraceFormat {
  private static final List<String> COLUMNS =
      List.of("time", "PID", "process", "LBA", "size", "op", "major", "minor", "digest");
  private static final int TIME = 0;
  private static final int PROCESS = 2;
  private static final int LBA = 3;
  private static final int SIZE = 4;
  private static final int OP = 5;
  private static final int MAJOR = 6;
  private static final int MINOR = 7;

  @Override
  public String name() {
    return "fiu";
  }

  @Override
  public Trace.Kind kind() {
    return Trace.Kind.DISK;
  }

  @Override
  public RequestReader open(TraceInput input) {
    return new Reader(input);
  }

  private static final class Reader extends TextReader {
    private final TraceClock clock = startClock(1);

    Reader(TraceInput input) {
      super(input, Fields.BLANKS, COLUMNS);
    }

    @Override
    protected void take(RequestBatch batch) {
      row.requireAtLeast(COLUMNS.size());
      row.joinFrom(PROCESS, COLUMNS.size());
      Op op = row.readOrWrite(OP);
      long offset = row.sectors(LBA);
      long length = row.sectors(SIZE);
      requireExtent(offset, length);
      row.number(MAJOR);
      row.number(MINOR);
      long begin = clock.nanos(row.number(TIME));
      batch.add(op, offset, length, begin, RequestBatch.NO_TIME);
      batch.onDisk(disk(MAJOR, MINOR));
    }
  }
}
