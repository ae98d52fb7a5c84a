package io.l2bench.check;

import io.l2bench.workload.BadInputException;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZIOException;
import org.tukaani.xz.XZInputStream;

/**
 * One pass over an event log of QEMU: plain, .xz or .gz, with or without {@code PID@TIME:} before
 * each event, events of other drivers in between. What is cut off in the middle of a line, or of
 * the packed file, ends there. Memory is that of a line, and of those looked ahead at.
 */
final class EventLog implements Closeable {
  private static final int BUFFER = 1 << 16;
  private static final int LONGEST_LINE = 4096;
  private static final String PREFIX = "qed_";
  private static final Pattern STAMP = Pattern.compile("[0-9]+@([0-9]{1,12})\\.([0-9]{6}):");
  private static final long MICROS_PER_SECOND = 1_000_000;

  /** The time of a line without one. */
  static final long NO_TIME = -1;

  private final String where;
  private final InputStream in;
  private final ByteArrayOutputStream text = new ByteArrayOutputStream();

  /** Lines that were looked ahead at, in order. */
  private final Deque<LogLine> ahead = new ArrayDeque<>();

  private long lines;
  private long micros = NO_TIME;
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
    InputStream file = new BufferedInputStream(Files.newInputStream(path), BUFFER);
    try {
      return new EventLog(path.toString(), new BufferedInputStream(unpack(path, file), BUFFER));
    } catch (IOException e) {
      file.close();
      throw new BadInputException(path.toString(), "a packed event log", e.toString());
    }
  }

  private static InputStream unpack(Path path, InputStream file) throws IOException {
    String name = path.toString();
    if (name.endsWith(".xz")) {
      return new XZInputStream(file);
    }
    return name.endsWith(".gz") ? new GZIPInputStream(file, BUFFER) : file;
  }

  /** The next line of the QED driver, or null at the end. */
  @Nullable LogLine next() throws IOException {
    LogLine line = ahead.pollFirst();
    return line == null ? read() : line;
  }

  /** Of the lines to come that are as asked for, the one after so many, or null. */
  @Nullable LogLine ahead(Predicate<LogLine> wanted, long after) {
    Iterator<LogLine> known = List.copyOf(ahead).iterator();
    long passed = 0;
    while (true) {
      LogLine line = known.hasNext() ? known.next() : lookAhead();
      if (line == null || (wanted.test(line) && passed++ == after)) {
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
      String line = withoutTime(text.toString(StandardCharsets.UTF_8));
      if (line.startsWith(PREFIX)) {
        return LogLine.parse(where, lines, line);
      }
    }
    return null;
  }

  /** The lines read so far, those of other drivers and those looked ahead at included. */
  long lines() {
    return lines;
  }

  /** The time of the line read last, in microseconds since 1970, or {@link #NO_TIME}. */
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
        text.write(b);
        if (text.size() > LONGEST_LINE) {
          throw new BadInputException(
              "%s, line %d".formatted(where, lines + 1),
              "a line of at most %d bytes".formatted(LONGEST_LINE),
              "a longer one");
        }
      }
      cut = text.size() > 0;
    } catch (EOFException e) {
      cut = true;
    } catch (XZIOException | ZipException e) {
      throw new BadInputException(
          "%s, line %d".formatted(where, lines + 1), "a packed event log", e.toString());
    }
    return false;
  }

  /** The event without {@code PID@SECONDS.MICROSECONDS:}, whose time is noted. */
  private String withoutTime(String line) {
    Matcher stamp = STAMP.matcher(line);
    micros = NO_TIME;
    if (!stamp.lookingAt()) {
      return line;
    }
    micros = Long.parseLong(stamp.group(1)) * MICROS_PER_SECOND + Long.parseLong(stamp.group(2));
    return line.substring(stamp.end());
  }
}
