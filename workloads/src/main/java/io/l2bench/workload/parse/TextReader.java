package io.l2bench.workload.parse;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.format.Rows;
import io.l2bench.workload.format.TraceInput;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a text with one record a line. A format says what a line means. Empty lines,
 * comments and headers are passed over; headers may be anywhere, since logs are joined and
 * appended.
 */
public abstract class TextReader implements RequestReader {
  /** Where the pass is. */
  protected final Lines lines;

  /** The fields of the current line. */
  protected final Fields row;

  /** The disks so far. */
  protected final Disks disks;

  private final Rows tally;
  private @Nullable TraceClock clock;
  private byte[] name = new byte[64];
  private boolean begun;
  private boolean ended;
  private boolean any;

  /**
   * A pass.
   *
   * @param separator between fields, or {@link Fields#BLANKS}
   * @param columns names of the fields, for messages
   */
  protected TextReader(TraceInput input, char separator, List<String> columns) {
    lines = new Lines(input.where(), input.bytes());
    row = new Fields(lines, separator, columns);
    disks = new Disks(lines);
    tally = input.rows();
  }

  /**
   * A clock for the begins of requests, not started yet.
   *
   * @param nanosPerTick the unit of the trace's times: a power of ten, at most that of a second
   */
  protected final TraceClock startClock(long nanosPerTick) {
    clock = new TraceClock(lines, nanosPerTick);
    return clock;
  }

  @Override
  public final Duration clockStart() {
    return clock == null ? Duration.ZERO : clock.start();
  }

  @Override
  public final boolean namesDisks() {
    return disks.anyNamed();
  }

  /**
   * Takes in the current line, split into fields; as its last step it may add one request.
   *
   * @throws BadInputException if the line is bad; the pass is then unchanged
   */
  protected abstract void take(RequestBatch batch);

  /** Takes in the current line if it is a header; whether it is. */
  protected boolean takeHeader() {
    return false;
  }

  /** Refuses a text whose first line is no header, unless it needs none. */
  protected void requireHeader() {}

  /** Adds requests that earlier lines began, while there is room. */
  protected void addHeldBack(RequestBatch batch) {}

  /** Takes in the end of the text. */
  protected void end() {}

  @Override
  public final boolean read(RequestBatch batch) throws IOException {
    batch.clear();
    do {
      addHeldBack(batch);
    } while (!batch.isFull() && advance(batch));
    if (!any && batch.size() == 0) {
      throw lines.bad("requests", "none up to the end");
    }
    any = true;
    return batch.size() > 0;
  }

  @Override
  public String diskName(int number) {
    return disks.name(number);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  /** The number of the disk that a field names. */
  public final int disk(int field) {
    return disks.number(lines.text(), row.from(field), row.to(field));
  }

  /** The number of the disk that two fields name together, with a comma between them. */
  public final int disk(int field, int other) {
    int length = row.to(field) - row.from(field);
    int otherLength = row.to(other) - row.from(other);
    if (name.length < length + 1 + otherLength) {
      name = new byte[2 * (length + 1 + otherLength)];
    }
    System.arraycopy(lines.text(), row.from(field), name, 0, length);
    name[length] = ',';
    System.arraycopy(lines.text(), row.from(other), name, length + 1, otherLength);
    return disks.number(name, 0, length + 1 + otherLength);
  }

  /** Requires that a request has a length, and ends below 2^63. */
  public final void requireExtent(long offset, long length) {
    if (length == 0) {
      throw lines.bad("a length of at least 1", "0");
    }
    if (offset > Long.MAX_VALUE - length) {
      throw lines.bad("offset + length below 2^63", offset + " + " + length);
    }
  }

  /** Takes in a line, or the end of the text; false after the end. */
  private boolean advance(RequestBatch batch) throws IOException {
    if (ended) {
      return false;
    }
    if (!lines.next()) {
      ended = true;
      end();
    } else if (!lines.isBlank() && (begun || !isBeforeRows())) {
      takeRow(batch);
    }
    return true;
  }

  /** Whether a line before the first row is a header or a comment. */
  private boolean isBeforeRows() {
    if (takeHeader()) {
      tally.take();
      begun = true;
      return true;
    }
    if (lines.isComment()) {
      return true;
    }
    requireHeader();
    begun = true;
    return false;
  }

  private void takeRow(RequestBatch batch) {
    row.split();
    try {
      take(batch);
      tally.take();
    } catch (BadInputException e) {
      if (!lines.isComment() && !takeHeader()) {
        tally.skip(e);
      }
    }
  }
}
