package io.l2bench.workload.format.block;

import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import io.l2bench.workload.format.Fit;
import io.l2bench.workload.format.Head;
import io.l2bench.workload.format.TraceFormat;
import io.l2bench.workload.format.TraceInput;
import io.l2bench.workload.parse.Fields;
import io.l2bench.workload.parse.TextReader;
import io.l2bench.workload.parse.TraceClock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text of five numbers a line: time, device, first sector, number of sectors of 512 bytes, and
 * flags in hexadecimal whose lowest bit is 1 for a read and 0 for a write.
 */
abstract class FiveNumbers implements TraceFormat {
  private static final List<String> COLUMNS = List.of("time", "device", "sector", "sectors", "op");
  private static final int TIME = 0;
  private static final int DEVICE = 1;
  private static final int SECTOR = 2;
  private static final int SECTORS = 3;
  private static final int FLAGS = 4;

  /** A row whose numbers are in the order of the columns: few devices, and no long requests. */
  private static final Pattern ROW =
      Pattern.compile(
          "(?m)^\\s*([0-9]+)(\\.[0-9]*)?[ \\t]+[0-9]{1,5}[ \\t]+[0-9]+[ \\t]+[0-9]{1,6}"
              + "[ \\t]+[0-9a-fA-F]{1,2}\\s*$");

  private final String name;
  private final long nanosPerUnit;

  FiveNumbers(String name, long nanosPerUnit) {
    this.name = name;
    this.nanosPerUnit = nanosPerUnit;
  }

  /**
   * Whether times are of this format.
   *
   * @param fractions whether some are not whole numbers
   * @param latest the whole part of the last time
   */
  abstract boolean isClock(boolean fractions, double latest);

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Trace.Kind kind() {
    return Trace.Kind.DISK;
  }

  @Override
  public final Fit fit(Head head) {
    Matcher row = ROW.matcher(head.text());
    boolean any = false;
    boolean fractions = false;
    double latest = 0;
    while (row.find()) {
      any = true;
      fractions |= row.group(2) != null;
      latest = Double.parseDouble(row.group(1));
    }
    return any && isClock(fractions, latest) ? TraceFormat.super.fit(head) : Fit.NONE;
  }

  @Override
  public final RequestReader open(TraceInput input) {
    return new Reader(input, nanosPerUnit);
  }

  private static final class Reader extends TextReader {
    private final TraceClock clock = startClock(1);
    private final long nanosPerUnit;

    Reader(TraceInput input, long nanosPerUnit) {
      super(input, Fields.BLANKS, COLUMNS);
      this.nanosPerUnit = nanosPerUnit;
    }

    @Override
    protected void take(RequestBatch batch) {
      row.require(COLUMNS.size());
      long offset = row.sectors(SECTOR);
      long length = row.sectors(SECTORS);
      requireExtent(offset, length);
      Op op = (row.hexadecimal(FLAGS) & 1) == 0 ? Op.WRITE : Op.READ;
      long begin = clock.nanos(row.time(TIME, nanosPerUnit));
      batch.add(op, offset, length, begin, RequestBatch.NO_TIME);
      batch.onDisk(disk(DEVICE));
    }
  }
}
