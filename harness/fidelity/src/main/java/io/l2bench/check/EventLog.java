package io.l2bench.check;

import io.l2bench.workload.RequestBatch;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the events of the QED driver in a log, with events of other drivers in between.
 * Memory is that of a line, and of the lines that were looked ahead at.
 */
final class EventLog implements Closeable {
  private static final String PREFIX = "qed_";

  private final EventLines log;

  /** The lines read ahead, in order. */
  private final Deque<LogLine> ahead = new ArrayDeque<>();

  private EventLog(EventLines log) {
    this.log = log;
  }

  /** Opens a log. */
  static EventLog open(Path path) throws IOException {
    return new EventLog(EventLines.open(path));
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
    for (String event = log.next(); event != null; event = log.next()) {
      if (event.startsWith(PREFIX)) {
        return LogLine.parse(log.where(), log.lines(), event);
      }
    }
    return null;
  }

  /** The number of lines read, including those of other drivers and those read ahead. */
  long lines() {
    return log.lines();
  }

  /** The time of the last line, in microseconds since 1970, or {@link RequestBatch#NO_TIME}. */
  long micros() {
    return log.micros();
  }

  /** Whether the log ended in the middle of a line. */
  boolean cut() {
    return log.cut();
  }

  @Override
  public void close() throws IOException {
    log.close();
  }
}
