package io.l2bench.workload.parse;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.format.BadRows;
import io.l2bench.workload.format.TraceInput;
import java.io.IOException;
import java.util.List;

/** One pass over a text that tells one thing a line. A format says what a line means. */
public abstract class TextReader implements RequestReader {
  /** Where the pass is. */
  protected final Lines lines;

  /** The fields of the current line. */
  protected final Fields row;

  /** The disks so far. */
  protected final Disks disks;

  private final BadRows badRows;
  private boolean afterEmptyLine;
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
    badRows = input.badRows();
  }

  /**
   * Takes in the current line, split into fields, and may add one request, as the last thing it
   * does.
   *
   * @throws BadInputException if it does not belong there; then it is as if it were not there
   */
  protected abstract void take(RequestBatch batch);

  /** Whether the first line is a header; what it says may be noted, or refused. */
  protected boolean isHeader() {
    return false;
  }

  /** Takes in a line of nothing but blanks, which may only end a text unless a format has them. */
  protected void takeEmpty() {
    afterEmptyLine = true;
  }

  /** Adds requests that earlier lines began, as far as there is room. */
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

  /** The number of the disk whose name spans these fields. */
  public final int disk(int firstField, int lastField) {
    return disks.number(lines.text(), row.from(firstField), row.to(lastField));
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

  /** Takes in a line, or the end of the text; false if that has been before. */
  private boolean advance(RequestBatch batch) throws IOException {
    if (ended) {
      return false;
    }
    if (!lines.next()) {
      ended = true;
      end();
    } else if (!(lines.isFirst() && isHeader())) {
      try {
        takeLine(batch);
      } catch (BadInputException e) {
        badRows.skip(e);
      }
    }
    return true;
  }

  private void takeLine(RequestBatch batch) {
    if (lines.isBlank()) {
      takeEmpty();
      return;
    }
    if (afterEmptyLine) {
      afterEmptyLine = false;
      badRows.skip(lines.bad("the end of the file after an empty line"));
    }
    row.split();
    take(batch);
  }
}
