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
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One pass over an event log of QEMU, plain or compressed, with or without a time before each
 * event, and with or without events of other drivers. A log cut off in the middle of a line, or of
 * its compressed data, ends there. Memory is that of one line and of the lines read ahead.
 */
final class EventLog implements Closeable {
  private static final int BUFFER = 1 << 16;
  private static final int LONGEST_LINE = 4096;
  private static final String PREFIX = "qed_";

  private final String where;
  private final InputStream in;
  private final ByteArrayOutputStream text = new ByteArrayOutputStream();

  /** The lines read ahead, in order. */
  private final Deque<LogLine> ahead = new ArrayDeque<>();

  private long lines;
  private long micros = RequestBatch.NO_TIME;
  private boolean cut;

  private EventLog(String where, InputStream in) {
    this.where = where;
    this.in = in;
  }

  /** Opens a log. */
  static EventLog open(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new BadInputException(path.toString(), "an event log", "no such file");
    }
    InputStream plain = Decompression.open(path.toString(), Files.newInputStream(path));
    return new EventLog(path.toString(), new BufferedInputStream(plain, BUFFER));
  }

  /** The next line of the QED driver, or null at the end. */
  @Nullable LogLine next() throws IOException {
    LogLine line = ahead.pollFirst();
    return line == null ? read() : line;
  }

  /** The nth upcoming line that matches, from 0, or null if there are fewer. */
  @Nullable LogLine ahead(Predicate<LogLine> wanted, long n) {
    Iterator<LogLine> known = List.copyOf(ahead).iterator();
    long passed = 0;
    while (true) {
      LogLine line = known.hasNext() ? known.next() : lookAhead();
      if (line == null || (wanted.test(line) && passed++ == n)) {
        return line;
      }
    }
  }

  private @Nullable LogLine lookAhead() {
    try {
      LogLine line = read();
      if (line != null) {
        ahead.addLast(line);
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable LogLine read() throws IOException {
    while (readLine()) {
      lines++;
      StampedEvent line = StampedEvent.of(text.toString(StandardCharsets.UTF_8));
      micros = line.micros();
      if (line.event().startsWith(PREFIX)) {
        return LogLine.parse(where, lines, line.event());
      }
    }
    return null;
  }

  /** The number of lines read, including those of other drivers and those read ahead. */
  long lines() {
    return lines;
  }

  /** The time of the last line, in microseconds since 1970, or {@link RequestBatch#NO_TIME}. */
  long micros() {
    return micros;
  }

  /** Whether the log ended in the middle of a line. */
  boolean cut() {
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
