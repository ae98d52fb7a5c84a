package io.l2bench.workload.format;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The beginning of a trace file, by which its format is detected. */
public final class Head {
  /** Bytes of a file that is longer. */
  public static final int LONGEST = 4096;

  private final String fileName;
  private final byte[] bytes;

  /**
   * The beginning of a file.
   *
   * @param fileName without folder and without the suffix of a compression
   * @param bytes the first ones, uncompressed; all of a file that is shorter than 4 KiB
   */
  public Head(String fileName, byte[] bytes) {
    this.fileName = fileName;
    this.bytes = bytes;
  }

  public String fileName() {
    return fileName;
  }

  /** The first bytes, uncompressed; all of a file that is shorter than 4 KiB. */
  public byte[] bytes() {
    return bytes;
  }

  /** The bytes as single-byte characters. */
  public String text() {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** The first line, without the blanks around it. */
  public String firstLine() {
    return text().lines().findFirst().orElse("").strip();
  }

  /** Whether the whole first line matches. */
  public boolean begins(Pattern line) {
    return line.matcher(firstLine()).matches();
  }
}
