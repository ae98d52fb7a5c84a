package io.l2bench.workload.format;

import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import java.util.List;

/** One pass over a text of a key a line. */
class KeyReader extends TextReader {
  private static final List<String> COLUMNS = List.of("key");

  KeyReader(TraceInput input) {
    super(input, '\n', COLUMNS);
  }

  @Override
  protected void take(RequestBatch batch) {
    batch.add(Op.READ, row.key(0), 1);
  }
}
