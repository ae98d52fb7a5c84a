package io.l2bench.workload.format;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A trial reading of the beginning of a file, to see whether a format's own reader takes it. */
final class Trial {
  /** After this many bad rows, a format without more good ones is ruled out. */
  private static final long MOST_BAD = 16;

  private Trial() {}

  static Fit of(TraceFormat format, Head head) {
    Rows rows = new Rows(Math.max(MOST_BAD, head.settings().skipBad()), new Findings());
    ByteArrayInputStream bytes = new ByteArrayInputStream(head.wholeLines());
    TraceInput input = new TraceInput(head.fileName(), bytes, head.settings(), rows);
    try (RequestReader reader = format.open(input)) {
      RequestBatch batch = new RequestBatch();
      boolean more = true;
      while (more) {
        more = reader.read(batch);
      }
      return rows.fit();
    } catch (BadInputException e) {
      // The rows distinguish a file without requests from one of another format.
      return rows.fit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
