package io.l2bench.workload.file;

import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The requests of a trace as text: {@code OP offset+length begin..end}, and the disk if named. */
final class Requests {
  private Requests() {}

  static List<String> of(Trace trace) throws IOException {
    try (RequestReader reader = trace.open()) {
      return of(reader);
    }
  }

  static List<String> of(RequestReader reader) throws IOException {
    List<String> found = new ArrayList<>();
    RequestBatch batch = new RequestBatch();
    while (reader.read(batch)) {
      for (int row = 0; row < batch.size(); row++) {
        found.add(text(reader, batch, row));
      }
    }
    return found;
  }

  private static String text(RequestReader reader, RequestBatch batch, int row) {
    int disk = batch.disk(row);
    String name = reader.diskName(disk);
    return "%s %d+%d %d..%d%s"
        .formatted(
            batch.op(row),
            batch.offset(row),
            batch.length(row),
            batch.begin(row),
            batch.end(row),
            name.equals(Integer.toString(disk)) ? "" : " on " + disk + "=" + name);
  }
}
