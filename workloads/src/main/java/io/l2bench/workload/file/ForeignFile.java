package io.l2bench.workload.file;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.format.Head;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files that people mistake for a trace, each with what to do about it. */
final class ForeignFile {
  private static final Map<String, String> BEGINNINGS = new LinkedHashMap<>();

  static {
    BEGINNINGS.put("PK\003\004", "a zip archive; unpack it");
    BEGINNINGS.put("7z\274\257\047\034", "a 7z archive; unpack it");
    BEGINNINGS.put("Rar!\032\007", "a rar archive; unpack it");
    BEGINNINGS.put("PAR1", "a Parquet file; write it as CSV");
    BEGINNINGS.put("SQLite format 3\000", "an SQLite database; write its table as CSV");
    BEGINNINGS.put("<!DOCTYPE", "a web page, perhaps in place of a download");
    BEGINNINGS.put("<html", "a web page, perhaps in place of a download");
    BEGINNINGS.put("QED\000", "a QED image");
    BEGINNINGS.put("QFI\373", "a qcow2 image");
    BEGINNINGS.put("\007tae", "");
    BEGINNINGS.put("eat\007", "");
  }

  private static final String BLKTRACE_SUFFIX = "\\.blktrace\\.[0-9]+$";

  /** The number of UTF-16 characters examined. */
  private static final int ENOUGH = 64;

  private ForeignFile() {}

  /**
   * Does nothing for a file that may be a trace.
   *
   * @throws BadInputException naming what the file is, if it is known to be none
   */
  static void refuse(TraceFile file, Head head) {
    String text = head.text();
    if (head.bytes().length > 0 && isUtf16(head.bytes())) {
      throw found(file, "text in UTF-16; write it as UTF-8, as by iconv -f UTF-16 -t UTF-8");
    }
    if (text.chars().allMatch(unit -> unit == 0)) {
      throw found(file, "nothing but zero bytes");
    }
    BEGINNINGS.forEach(
        (beginning, what) -> {
          if (text.regionMatches(true, 0, beginning, 0, beginning.length())) {
            throw found(file, what.isEmpty() ? binaryBlktrace(file) : what);
          }
        });
  }

  private static BadInputException found(TraceFile file, String what) {
    return new BadInputException(file.where(), "a trace", what);
  }

  private static String binaryBlktrace(TraceFile file) {
    String input = file.where().replaceFirst(BLKTRACE_SUFFIX, "");
    return "binary blktrace; run: blkparse -i %s -o %s"
        .formatted(word(input), word(input + ".txt"));
  }

  /** A word of a shell's command line. */
  private static String word(String text) {
    return text.matches("[\\w./+,:@%-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  private static boolean isUtf16(byte[] bytes) {
    return looksLike(bytes, StandardCharsets.UTF_16LE)
        || looksLike(bytes, StandardCharsets.UTF_16BE);
  }

  /** Whether the first characters are a byte-order mark, or ASCII, each in two bytes. */
  private static boolean looksLike(byte[] bytes, Charset charset) {
    int some = Math.min(bytes.length & ~1, 2 * ENOUGH);
    String text = new String(Arrays.copyOf(bytes, some), charset).replaceFirst("^\uFEFF", "");
    return text.length() > 1
        && text.chars().allMatch(unit -> (unit >= ' ' && unit <= '~') || isSpace(unit));
  }

  private static boolean isSpace(int unit) {
    return unit == '\n' || unit == '\r' || unit == '\t';
  }
}
