package io.l2bench.workload.format.keys;

import com.google.auto.service.AutoService;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import io.l2bench.workload.format.Head;
import io.l2bench.workload.format.TraceFormat;
import io.l2bench.workload.format.TraceInput;
import java.util.regex.Pattern;

/**
 * The traces of the LIRS paper (Jiang and Zhang, SIGMETRICS 2002): a block number a line, among
 * them lines of an asterisk and empty ones, which are no requests. Block numbers count as keys.
 */
@AutoService(TraceFormat.class)
public final class LirsFormat implements TraceFormat {
  private static final String MARK = "*";
  private static final Pattern MARK_OR_NUMBER = Pattern.compile("\\*|[0-9]+");

  @Override
  public String name() {
    return "lirs";
  }

  @Override
  public Trace.Kind kind() {
    return Trace.Kind.KEYS;
  }

  @Override
  public boolean recognizes(Head head) {
    return head.begins(MARK_OR_NUMBER) && hasMark(head);
  }

  @Override
  public RequestReader open(TraceInput input) {
    return new Reader(input);
  }

  /** Whether a line is an asterisk, which tells these traces from other bare keys. */
  static boolean hasMark(Head head) {
    return head.text().lines().anyMatch(line -> line.strip().equals(MARK));
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

    @Override
    protected void takeEmpty() {}
  }
}
