package io.l2bench.workload.file;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A small trace file, made by hand from the description of its format.
 *
 * @param format that it is in
 * @param fileName that such a file might have
 * @param text of the file, in single-byte characters
 * @param requests that it holds, as {@link Requests} writes them
 */
record Fixture(String format, String fileName, String text, List<String> requests) {

  byte[] bytes() {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public String toString() {
    return fileName;
  }
}
