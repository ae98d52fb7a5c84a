package io.l2bench.workload.format;

import com.google.auto.service.AutoService;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The project's own CSV: a header, then a request a line. The columns are {@value #HEADER}. Times
 * are in microseconds, and both are empty where none are known; {@code op} is R, W or Z (zeroes);
 * {@code begin_ord} and {@code end_ord} count begins and completions together and so give their
 * order; {@code l2_ops} is how many lookups of tables the request made when it was recorded.
 */
@AutoService(TraceFormat.class)
public final class RecordedCsv implements TraceFormat {
  static final String HEADER =
      "seq,begin_us,end_us,op,offset,bytes,inflight_at_begin,begin_ord,end_ord,l2_ops";

  private static final String FIRST_COLUMNS = "seq,begin_us,";

  @Override
  public String name() {
    return "l2bench-csv";
  }

  @Override
  public Trace.Kind kind() {
    return Trace.Kind.DISK;
  }

  @Override
  public boolean recognizes(String fileName, byte[] head) {
    return new String(head, StandardCharsets.ISO_8859_1).startsWith(FIRST_COLUMNS);
  }

  @Override
  public RequestReader open(String where, InputStream in) {
    return new RecordedCsvReader(where, in);
  }
}
