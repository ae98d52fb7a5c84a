package io.l2bench.workload.format.block;

import com.google.auto.service.AutoService;
import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import io.l2bench.workload.format.Fit;
import io.l2bench.workload.format.Head;
import io.l2bench.workload.format.TraceFormat;
import io.l2bench.workload.format.TraceInput;
import io.l2bench.workload.parse.Header;
import io.l2bench.workload.parse.TextReader;
import io.l2bench.workload.parse.TraceClock;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Traces in the format of the Storage Performance Council, such as Financial and WebSearch of the
 * UMass repository (SPC Trace File Format Specification, revision 1.0.1). The logical block address
 * counts blocks of 512 bytes, the size is in bytes, times are seconds with a fraction, and further
 * fields may follow. A header may name the five columns. The application storage unit (ASU) is the
 * disk.
 */
@AutoService(TraceFormat.class)
public final class SpcFormat implements TraceFormat {
  private static final List<String> COLUMNS = List.of("ASU", "LBA", "size", "opcode", "timestamp");
  private static final Pattern SHAPE =
      Pattern.compile("[0-9]+, *[0-9]+, *[0-9]+, *[rRwW], *[0-9.]+(,.*)?");
  private static final int ASU = 0;
  private static final int LBA = 1;
  private static final int SIZE = 2;
  private static final int OPCODE = 3;
  private static final int TIME = 4;

  @Override
  public String name() {
    return "spc";
  }

  @Override
  public Trace.Kind kind() {
    return Trace.Kind.DISK;
  }

  @Override
  public Fit fit(Head head) {
    return head.orShape(TraceFormat.super.fit(head), SHAPE);
  }

  @Override
  public RequestReader open(TraceInput input) {
    return new Reader(input);
  }

  private static final class Reader extends TextReader {
    private final TraceClock clock = startClock(1);

    Reader(TraceInput input) {
      super(input, ',', COLUMNS);
    }

    @Override
    protected boolean takeHeader() {
      row.split();
      return Arrays.equals(
          Header.of(row).places(COLUMNS), new int[] {ASU, LBA, SIZE, OPCODE, TIME});
    }

    @Override
    protected void take(RequestBatch batch) {
      row.requireAtLeast(COLUMNS.size());
      Op op = row.readOrWrite(OPCODE);
      long offset = row.sectors(LBA);
      long length = row.number(SIZE);
      requireExtent(offset, length);
      long begin = clock.nanos(row.seconds(TIME));
      batch.add(op, offset, length, begin, RequestBatch.NO_TIME);
      batch.onDisk(disk(ASU));
    }
  }
}
