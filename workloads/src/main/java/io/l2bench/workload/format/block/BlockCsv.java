package io.l2bench.workload.format.block;

import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import io.l2bench.workload.format.Head;
import io.l2bench.workload.format.TraceFormat;
import io.l2bench.workload.format.TraceInput;
import io.l2bench.workload.parse.Clock;
import io.l2bench.workload.parse.Fields;
import io.l2bench.workload.parse.TextReader;
import java.util.List;
import java.util.regex.Pattern;

/** A CSV of requests to disks, one a row, with or without a header. */
abstract class BlockCsv implements TraceFormat {
  private final String name;
  private final long nanosPerTick;
  private final Pattern row;
  private final List<String> columns;

  /**
   * A CSV.
   *
   * @param name of the format
   * @param nanosPerTick the unit of its times
   * @param row a pattern that its rows match, and those of other formats do not
   * @param columns as the header calls them
   */
  BlockCsv(String name, long nanosPerTick, String row, String... columns) {
    this.name = name;
    this.nanosPerTick = nanosPerTick;
    this.row = Pattern.compile(row);
    this.columns = List.of(columns);
  }

  /** Takes in a row that has all columns, and may add one request, as the last thing it does. */
  abstract void take(Pass pass, Fields row, RequestBatch batch);

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Trace.Kind kind() {
    return Trace.Kind.DISK;
  }

  @Override
  public final boolean recognizes(Head head) {
    return isHeader(head.firstLine()) || head.begins(row);
  }

  @Override
  public final RequestReader open(TraceInput input) {
    return new Pass(input);
  }

  private boolean isHeader(String line) {
    return line.equalsIgnoreCase(String.join(",", columns));
  }

  /** One pass over such a CSV. */
  final class Pass extends TextReader {
    /** The time of the trace. */
    final Clock clock = new Clock(lines, nanosPerTick);

    private Pass(TraceInput input) {
      super(input, ',', columns);
    }

    @Override
    protected boolean isHeader() {
      return BlockCsv.this.isHeader(lines.string());
    }

    @Override
    protected void take(RequestBatch batch) {
      row.require(columns.size());
      BlockCsv.this.take(this, row, batch);
    }
  }
}
