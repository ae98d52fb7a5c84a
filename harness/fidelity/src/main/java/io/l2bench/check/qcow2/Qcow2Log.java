package io.l2bench.check.qcow2;

import io.l2bench.check.EventLines;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The lines of a log that matter to a qcow2 disk, in one pass, with those to come. */
final class Qcow2Log implements Closeable {
  private final EventLines log;
  private final LineQueue ahead = new LineQueue();

  /** How far the last look ahead came: the lines looked at, and those of them that matched. */
  private int seen;

  private int passed;

  private Qcow2Log(EventLines log) {
    this.log = log;
  }

  static Qcow2Log open(Path path) throws IOException {
    return new Qcow2Log(EventLines.open(path));
  }

  /** The next line, or null at the end. */
  @Nullable Line next() throws IOException {
    passed = 0;
    seen = 0;
    return ahead.isEmpty() ? read() : ahead.remove();
  }

  /**
   * The nth line to come that matches, from 0, or null if there are not so many. Cost: O(1) a line
   * while n grows and no line is taken, as long as the condition stays.
   */
  @Nullable Line ahead(Predicate<Line> wanted, int n) {
    if (n < passed) {
      passed = 0;
      seen = 0;
    }
    while (true) {
      Line line = seen < ahead.size() ? ahead.get(seen) : lookAhead();
      if (line == null) {
        return null;
      }
      if (wanted.test(line)) {
        if (passed == n) {
          return line;
        }
        passed++;
      }
      seen++;
    }
  }

  private @Nullable Line lookAhead() {
    try {
      Line line = read();
      if (line != null) {
        ahead.add(line);
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable Line read() throws IOException {
    for (String text = log.next(); text != null; text = log.next()) {
      Line line = Line.parse(log.where(), log.lines(), text);
      if (line != null) {
        return line;
      }
    }
    return null;
  }

  /** Where the log is, for messages. */
  String where() {
    return log.where();
  }

  /** The number of lines read, with those that do not matter. */
  long lines() {
    return log.lines();
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
