package io.l2bench.workload.parse;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.PlainText;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The lines of a text, one at a time in one buffer: {@link #text()} from {@link #from()} to {@link
 * #to()} holds the current one, without the blanks around it. A byte-order mark of UTF-8 before a
 * line is passed over. Reading a line allocates nothing.
 */
public final class Lines implements Place, Closeable {
  /** The longest line accepted, in bytes; it bounds the memory that a file can ask for. */
  static final int LONGEST = 1 << 16;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final String where;
  private final InputStream in;
  private final byte[] text = new byte[LONGEST];

  /** Where the bytes read from the file end. */
  private int filled;

  /** Where the next line begins. */
  private int next;

  private int from;
  private int to;
  private long number;

  /** Lines of a stream of single-byte characters, which is closed with them. */
  Lines(String where, InputStream in) {
    this.where = where;
    this.in = in;
  }

  /** Moves to the next line; whether there was one. */
  boolean next() throws IOException {
    int end = endOfLine();
    if (end == next && end == filled) {
      return false;
    }
    from = next;
    to = end;
    next = Math.min(end + 1, filled);
    number++;
    passByteOrderMark();
    trim();
    return true;
  }

  /** Whether the line has nothing but blanks. */
  boolean isBlank() {
    return from == to;
  }

  /** The buffer; only the part between the bounds is the current line. */
  byte[] text() {
    return text;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** The current line. */
  public String string() {
    return new String(text, from, to - from, StandardCharsets.ISO_8859_1);
  }

  /** Whether the current line is a comment: like those of many tools, it begins with #. */
  public boolean isComment() {
    return from < to && text[from] == '#';
  }

  /** An error: the current line is not what it should be. */
  public BadInputException bad(String expected) {
    return bad(expected, PlainText.quoted(string()));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  @Override
  public BadInputException bad(String expected, String found) {
    return new BadInputException(here(), expected, found);
  }

  /** The file and the number of the current line, as messages name it. */
  public String here() {
    return "%s line %d".formatted(where, number);
  }

  /** Where the line that begins at {@code next} ends, once all of it is in the buffer. */
  private int endOfLine() throws IOException {
    int at = next;
    while (true) {
      while (at < filled && text[at] != '\n') {
        at++;
      }
      int seen = at - next;
      if (at < filled || !fill()) {
        return next + seen;
      }
      at = next + seen;
    }
  }

  /** Moves unread bytes to the front and reads more after them; whether there were more. */
  private boolean fill() throws IOException {
    System.arraycopy(text, next, text, 0, filled - next);
    filled -= next;
    next = 0;
    if (filled == LONGEST) {
      number++;
      throw bad("at most %d bytes".formatted(LONGEST - 1), "a longer line");
    }
    int got = in.read(text, filled, LONGEST - filled);
    filled += Math.max(got, 0);
    return got > 0;
  }

  private void passByteOrderMark() {
    int behind = from + BYTE_ORDER_MARK.length;
    if (from < to
        && text[from] == BYTE_ORDER_MARK[0]
        && behind <= to
        && Arrays.equals(text, from, behind, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length)) {
      from = behind;
    }
  }

  private void trim() {
    while (from < to && isBlank(text[to - 1])) {
      to--;
    }
    while (from < to && isBlank(text[from])) {
      from++;
    }
  }

  /** Whether a byte is a blank or a control character; bytes above 127 are neither. */
  private static boolean isBlank(byte character) {
    return character >= 0 && character <= ' ';
  }
}
