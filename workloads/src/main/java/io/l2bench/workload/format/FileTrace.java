package io.l2bench.workload.format;

import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of requests.
 *
 * @param path where it is
 * @param name without folder and suffixes
 * @param format how it is read
 */
record FileTrace(Path path, String name, TraceFormat format) implements Trace {

  @Override
  public Kind kind() {
    return format.kind();
  }

  @Override
  @SuppressWarnings("MustBeClosedChecker") // The reader closes the stream.
  public RequestReader open() throws IOException {
    String where = path.toString();
    CountedInput raw = new CountedInput(Files.newInputStream(path), Files.size(path));
    try {
      return new FileReader(format.open(where, Decompression.open(where, raw)), raw);
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }
}
