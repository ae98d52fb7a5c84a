package io.l2bench.workload.file;

import com.google.auto.service.AutoService;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.ReadSettings;
import io.l2bench.workload.Trace;
import io.l2bench.workload.TraceSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The trace on standard input. A replay reads its trace more than once, so the bytes are kept,
 * still packed, in a temporary file that is deleted when the program ends.
 */
@AutoService(TraceSource.class)
public final class StandardInput implements TraceSource {
  private static final String NAME = "-";

  @Override
  public String offers() {
    return "standard input";
  }

  @Override
  public List<String> names() {
    return List.of(NAME);
  }

  @Override
  public Trace open(String text, long seed, ReadSettings settings) {
    if (!text.equals(NAME)) {
      throw new BadInputException("trace '%s'".formatted(text), "no parameters", "some");
    }
    return open(System.in, settings);
  }

  /** The trace in these bytes, which are read to their end. */
  static Trace open(InputStream in, ReadSettings settings) {
    try {
      Path kept = Files.createTempFile("l2bench-", ".trace");
      kept.toFile().deleteOnExit();
      Files.copy(in, kept, StandardCopyOption.REPLACE_EXISTING);
      return new TraceFiles().open(new TraceFile(kept, "standard input", "stdin", ""), settings);
    } catch (IOException e) {
      throw new BadInputException("standard input", "room for a temporary copy", e.toString());
    }
  }
}
