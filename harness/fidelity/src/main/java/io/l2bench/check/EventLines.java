package io.l2bench.check;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.file.Decompression;
import io.l2bench.workload.format.event.StampedEvent;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the lines of an event log of QEMU, plain or compressed, with or without a time
 * before each event. A log that is cut off in the middle of a line, or in the middle of its
 * compressed data, ends there. Memory is that of a line.
 */
public final class EventLines implements Closeable {
  private static final int BUFFER = 1 << 16;
  private static final int LONGEST_LINE = 4096;

  private final String where;
  private final InputStream in;
  private final ByteArrayOutputStream text = new ByteArrayOutputStream();
  private long lines;
  private long micros = RequestBatch.NO_TIME;
  private boolean ended;
  private boolean cut;

  private EventLines(String where, InputStream in) {
    this.where = where;
    this.in = in;
  }

  /**
   * Opens a log.
   *
   * @throws BadInputException if there is none
   */
  public static EventLines open(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new BadInputException(path.toString(), "an event log", "no such file");
    }
    InputStream plain = Decompression.open(path.toString(), Files.newInputStream(path));
    return new EventLines(path.toString(), new BufferedInputStream(plain, BUFFER));
  }

  /** The next event with its fields, without its time, or null at the end. */
  public @Nullable String next() throws IOException {
    if (ended || !readLine()) {
      ended = true;
      return null;
    }
    lines++;
    StampedEvent line = StampedEvent.of(text.toString(StandardCharsets.UTF_8));
    micros = line.micros();
    return line.event();
  }

  /** The log's path, for messages. */
  public String where() {
    return where;
  }

  /** The number of lines read. */
  public long lines() {
    return lines;
  }

  /** The time of the last line, in microseconds since 1970, or {@link RequestBatch#NO_TIME}. */
  public long micros() {
    return micros;
  }

  /** Whether the log ended in the middle of a line. */
  public boolean cut() {
    return cut;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Reads up to the next line break; false if there is none. */
  private boolean readLine() throws IOException {
    text.reset();
    try {
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b == '\n') {
          return true;
        }
        add(b);
      }
      cut = text.size() > 0;
    } catch (BadInputException e) {
      if (!(e.getCause() instanceof EOFException)) {
        throw e;
      }
      cut = true;
    }
    return false;
  }

  private void add(int character) {
    text.write(character);
    if (text.size() > LONGEST_LINE) {
      throw new BadInputException(
          "%s, line %d".formatted(where, lines + 1),
          "a line of at most %d bytes".formatted(LONGEST_LINE),
          "a longer one");
    }
  }
}
