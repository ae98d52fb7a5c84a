package io.l2bench.workload.format.block;

import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import io.l2bench.workload.format.Fit;
import io.l2bench.workload.format.Head;
import io.l2bench.workload.format.TraceFormat;
import io.l2bench.workload.format.TraceInput;
import io.l2bench.workload.parse.CsvHeader;
import io.l2bench.workload.parse.Fields;
import io.l2bench.workload.parse.Header;
import io.l2bench.workload.parse.TextReader;
import io.l2bench.workload.parse.TraceClock;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A CSV of requests to disks, one a row. A header may name the columns in any order, mixed with
 * others; without a header they are in the format's order. A first line without commas makes
 * semicolons or tabs the separators.
 */
abstract class BlockCsv implements TraceFormat {
  /** The shape of rows that need a header above them. */
  static final String NO_BARE_ROWS = "(?!)";

  private static final String NUMBER = "[-+0-9.eE]+";

  private final String name;
  private final long nanosPerTick;
  private final Pattern shape;
  private final List<String> columns;

  /**
   * A CSV.
   *
   * @param name of the format
   * @param nanosPerTick the unit of its times
   * @param shape of its rows, a pattern in which N is any number
   * @param columns as the header calls them
   */
  BlockCsv(String name, long nanosPerTick, String shape, String... columns) {
    this.name = name;
    this.nanosPerTick = nanosPerTick;
    this.shape = Pattern.compile(shape.replace("N", NUMBER));
    this.columns = List.of(columns);
  }

  /** Columns that a header may leave out; their fields are then empty. */
  List<String> optional() {
    return List.of();
  }

  private List<String> needed() {
    return columns.stream().filter(column -> !optional().contains(column)).toList();
  }

  /** Takes in a row that has all columns; as its last step it may add one request. */
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
  public Fit fit(Head head) {
    Fit fit = head.orShape(TraceFormat.super.fit(head), shape);
    return fit == Fit.NONE && head.headerOf(needed()) != Fit.NONE ? Fit.PART : fit;
  }

  @Override
  public final RequestReader open(TraceInput input) {
    return new Pass(input);
  }

  /** One pass over such a CSV. */
  final class Pass extends TextReader {
    /** The time of the trace. */
    final TraceClock clock = startClock(nanosPerTick);

    private final CsvHeader header = new CsvHeader(lines, row, columns, needed());

    private Pass(TraceInput input) {
      super(input, ',', columns);
    }

    @Override
    protected boolean takeHeader() {
      return header.take();
    }

    @Override
    protected void requireHeader() {
      if (shape.pattern().equals(NO_BARE_ROWS) || Header.of(lines.string()).hasMost(needed())) {
        throw lines.bad(
            "a header with the columns %s, or --columns".formatted(String.join(",", needed())));
      }
    }

    @Override
    protected void take(RequestBatch batch) {
      header.arrange();
      BlockCsv.this.take(this, row, batch);
    }
  }
}
