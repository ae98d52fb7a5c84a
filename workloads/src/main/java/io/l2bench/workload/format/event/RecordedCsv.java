package io.l2bench.workload.format.event;

import com.google.auto.service.AutoService;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import io.l2bench.workload.format.Fit;
import io.l2bench.workload.format.Head;
import io.l2bench.workload.format.TraceFormat;
import io.l2bench.workload.format.TraceInput;

/**
 * The project's own CSV: a header, then a request a line. The columns are {@value #HEADER}. Times
 * are in microseconds, and empty if unknown; {@code op} is R, W or Z (zeroes); {@code begin_ord}
 * and {@code end_ord} number begins and completions together and so give their order; {@code
 * l2_ops} is the number of table lookups that the recorded request made. A last column {@code
 * disk}, the name of the request's disk, may follow.
 */
@AutoService(TraceFormat.class)
public final class RecordedCsv implements TraceFormat {
  static final String HEADER =
      "seq,begin_us,end_us,op,offset,bytes,inflight_at_begin,begin_ord,end_ord,l2_ops";

  static final String HEADER_WITH_DISK = HEADER + ",disk";

  @Override
  public String name() {
    return "l2bench-csv";
  }

  @Override
  public Trace.Kind kind() {
    return Trace.Kind.DISK;
  }

  @Override
  public Fit fit(Head head) {
    return head.headerOf(RecordedCsvReader.NEEDED);
  }

  @Override
  public RequestReader open(TraceInput input) {
    return new RecordedCsvReader(input);
  }
}
