package io.l2bench.workload.format.keys;

import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.format.TraceInput;
import io.l2bench.workload.parse.TextReader;
import java.util.List;

/** One pass over a text with one key a line. */
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
