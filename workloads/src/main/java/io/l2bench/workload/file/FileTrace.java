package io.l2bench.workload.file;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.ReadSettings;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import io.l2bench.workload.format.Findings;
import io.l2bench.workload.format.Rows;
import io.l2bench.workload.format.TraceFormat;
import io.l2bench.workload.format.TraceInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;

/** A file of requests. */
final class FileTrace implements Trace {
  private final TraceFile file;
  private final TraceFormat format;
  private final ReadSettings settings;
  private final Findings findings = new Findings();
  private final FileContent content;

  FileTrace(TraceFile file, TraceFormat format, ReadSettings settings) {
    this.file = file;
    this.format = format;
    this.settings = settings;
    this.content = new FileContent(file.path(), file.where());
  }

  @Override
  public String name() {
    return file.name();
  }

  /** The file's name in messages. */
  String where() {
    return file.where();
  }

  TraceFormat format() {
    return format;
  }

  /** The size of the file, in bytes. */
  long bytes() throws IOException {
    return Files.size(file.path());
  }

  /** An error: this file is not what the trace needs. */
  BadInputException bad(String expected, String found) {
    return new BadInputException(file.where(), expected, found);
  }

  @Override
  public Kind kind() {
    return format.kind();
  }

  @Override
  @SuppressWarnings("MustBeClosedChecker") // The reader closes the stream.
  public RequestReader open() throws IOException {
    CountedInput raw = new CountedInput(Files.newInputStream(file.path()), content);
    try {
      InputStream plain = Decompression.open(file.where(), raw);
      Rows rows = new Rows(settings.skipBad(), findings);
      TraceInput input = new TraceInput(file.where(), plain, settings, rows);
      return new FileReader(format.open(input), raw);
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }

  @Override
  public long badRows() {
    return findings.badRows();
  }

  @Override
  public List<String> notes() {
    return findings.notes();
  }
}
