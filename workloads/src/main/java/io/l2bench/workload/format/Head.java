package io.l2bench.workload.format;

import io.l2bench.workload.ReadSettings;
import io.l2bench.workload.parse.Header;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/** The beginning of a trace file, from which its format is detected, and what users say of it. */
public final class Head {
  /** The most bytes taken from a file. */
  public static final int LONGEST = 1 << 16;

  /** Binary records have a run of zero bytes more often than once in so many bytes. */
  private static final int BYTES_A_RUN = 64;

  /** Blanks, and a byte-order mark of UTF-8 as single-byte characters. */
  private static final Pattern AROUND =
      Pattern.compile("^(\\xEF\\xBB\\xBF)?\\s+|\\s+$|^\\xEF\\xBB\\xBF");

  private final String fileName;
  private final byte[] bytes;
  private final ReadSettings settings;
  private final String text;

  /** The beginning of a file without settings from the user. */
  public Head(String fileName, byte[] bytes) {
    this(fileName, bytes, ReadSettings.PLAIN);
  }

  /**
   * The beginning of a file.
   *
   * @param fileName without folder and without the suffix of a compression
   * @param bytes the first ones, uncompressed; all of a file that is shorter than 64 KiB
   */
  public Head(String fileName, byte[] bytes, ReadSettings settings) {
    this.fileName = fileName;
    this.bytes = bytes;
    this.settings = settings;
    this.text = new String(bytes, StandardCharsets.ISO_8859_1);
  }

  public String fileName() {
    return fileName;
  }

  /** What users say of the file. */
  public ReadSettings settings() {
    return settings;
  }

  /** The first bytes, uncompressed; all of a file that is shorter than 64 KiB. */
  public byte[] bytes() {
    return bytes;
  }

  /** The bytes up to the end of the last line known to be whole. */
  public byte[] wholeLines() {
    int end = bytes.length;
    if (bytes.length == LONGEST) {
      while (end > 0 && bytes[end - 1] != '\n') {
        end--;
      }
    }
    return end == 0 ? bytes : Arrays.copyOf(bytes, end);
  }

  /** The bytes as single-byte characters. */
  public String text() {
    return text;
  }

  /**
   * Whether the bytes are clearly no text: runs of zero bytes lie all over them. A text may have a
   * few runs, of any length, where a crash has torn it.
   */
  public boolean isBinary() {
    int runs = 0;
    for (int at = 1; at < bytes.length; at++) {
      runs += bytes[at] == 0 && bytes[at - 1] != 0 ? 1 : 0;
    }
    return runs > 1 + bytes.length / BYTES_A_RUN;
  }

  private static String bare(String line) {
    return AROUND.matcher(line).replaceAll("");
  }

  /** The first line that is neither empty nor a comment, without what is around its text. */
  public String firstLine() {
    return text.lines()
        .map(Head::bare)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .findFirst()
        .orElse("");
  }

  /**
   * How well the header names columns: whole if it has all of them, in part if it has most, so that
   * the reader says what is wrong.
   */
  public Fit headerOf(List<String> columns) {
    // Lines are taken one by one: most files are told from their first.
    for (Iterator<String> lines = text.lines().iterator(); lines.hasNext(); ) {
      String line = bare(lines.next());
      if (line.isEmpty()) {
        continue;
      }
      Header header = Header.of(line);
      if (header.hasMost(columns)) {
        return header.hasAll(columns) ? Fit.WHOLE : Fit.PART;
      }
      if (!line.startsWith("#")) {
        return Fit.NONE;
      }
    }
    return Fit.NONE;
  }

  /**
   * A fit; if there is none but the first line has the shape of a row, a fit in part: then the
   * reader says what is wrong.
   */
  public Fit orShape(Fit fit, Pattern row) {
    boolean shaped = fit == Fit.NONE && row.matcher(firstLine()).matches();
    return shaped ? Fit.PART : fit;
  }
}
