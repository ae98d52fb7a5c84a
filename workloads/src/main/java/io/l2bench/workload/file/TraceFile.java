package io.l2bench.workload.file;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.ReadSettings;
import io.l2bench.workload.format.Head;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the bytes of a trace are.
 *
 * @param path of the file, which may be read more than once
 * @param where its name in messages
 * @param name its name in results
 * @param plainName of the file without folder and without the suffix of a compression
 */
record TraceFile(Path path, String where, String name, String plainName) {

  /** A file that the user named. */
  static TraceFile at(Path path) {
    String plainName = Decompression.stripSuffix(String.valueOf(path.getFileName()));
    return new TraceFile(path, path.toString(), stem(plainName), plainName);
  }

  /**
   * Its first bytes, uncompressed.
   *
   * @param settings that users give for it
   * @throws BadInputException if it cannot be read or is empty
   */
  Head head(ReadSettings settings) {
    if (!Files.isRegularFile(path)) {
      throw new BadInputException(where, "a file", whatElse());
    }
    try (InputStream in = Decompression.open(where, Files.newInputStream(path))) {
      byte[] head = in.readNBytes(Head.LONGEST);
      if (head.length == 0) {
        throw new BadInputException(where, "requests", "an empty file");
      }
      return new Head(plainName, head, settings);
    } catch (IOException e) {
      throw new BadInputException(where, "a readable file", e.toString());
    }
  }

  private String whatElse() {
    if (Files.isDirectory(path)) {
      return "a folder";
    }
    return Files.exists(path) ? "a pipe or device; give '-' and redirect it" : "nothing";
  }

  /** A file name without its last suffix, if that begins with a letter: w.csv, but not v1.2. */
  private static String stem(String fileName) {
    return fileName.replaceFirst("(?<=.)\\.[A-Za-z]\\w*$", "");
  }
}
