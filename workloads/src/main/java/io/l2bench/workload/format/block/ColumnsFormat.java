package io.l2bench.workload.format.block;

import com.google.auto.service.AutoService;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.ColumnSpec;
import io.l2bench.workload.ReadSettings;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import io.l2bench.workload.format.Fit;
import io.l2bench.workload.format.Head;
import io.l2bench.workload.format.TraceFormat;
import io.l2bench.workload.format.TraceInput;

/**
 * Any text with one request a line, whose columns users name ({@link ColumnSpec}). The first line
 * shows whether tabs, semicolons, commas, bars or blanks separate columns; if its offset is not a
 * number, it is a header.
 */
@AutoService(TraceFormat.class)
public final class ColumnsFormat implements TraceFormat {
  @Override
  public String name() {
    return "columns";
  }

  @Override
  public Trace.Kind kind() {
    return Trace.Kind.DISK;
  }

  @Override
  public boolean takes(ReadSettings settings) {
    return settings.column() == null;
  }

  @Override
  public Fit fit(Head head) {
    return Fit.wholeIf(head.settings().columns() != null);
  }

  @Override
  public RequestReader open(TraceInput input) {
    ColumnSpec spec = input.settings().columns();
    if (spec == null) {
      throw new BadInputException(input.where(), "--columns for format " + name(), "none");
    }
    return new ColumnsReader(input, spec);
  }
}
