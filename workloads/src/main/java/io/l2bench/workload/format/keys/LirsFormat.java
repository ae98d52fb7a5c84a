package io.l2bench.workload.format.keys;

import com.google.auto.service.AutoService;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import io.l2bench.workload.format.Fit;
import io.l2bench.workload.format.Head;
import io.l2bench.workload.format.TraceFormat;
import io.l2bench.workload.format.TraceInput;
import java.util.regex.Pattern;

/**
 * The traces of the LIRS paper (Jiang and Zhang, SIGMETRICS 2002): a block number a line; lines
 * with an asterisk and empty lines are not requests. Block numbers count as keys.
 */
@AutoService(TraceFormat.class)
public final class LirsFormat implements TraceFormat {
  private static final String MARK = "*";

  /** Distinguishes these traces from other bare keys. */
  private static final Pattern MARKED = Pattern.compile("(?m)^\\s*\"?\\*\"?\\s*$");

  @Override
  public String name() {
    return "lirs";
  }

  @Override
  public Trace.Kind kind() {
    return Trace.Kind.KEYS;
  }

  @Override
  public Fit fit(Head head) {
    return MARKED.matcher(head.text()).find() ? TraceFormat.super.fit(head) : Fit.NONE;
  }

  @Override
  public RequestReader open(TraceInput input) {
    return new Reader(input);
  }

  private static final class Reader extends KeyReader {
    Reader(TraceInput input) {
      super(input);
    }

    @Override
    protected void take(RequestBatch batch) {
      if (!row.is(0, MARK)) {
        super.take(batch);
      }
    }
  }
}
