package io.l2bench.results;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes files that are complete or absent: each is written beside its place and moved there once
 * it is on the disk.
 */
public final class AtomicFile {

  /** The content of a text file. */
  public interface Text {
    /** Writes all of it. */
    void writeTo(Writer out) throws IOException;
  }

  /** The content of a binary file. */
  public interface Bytes {
    /** Writes all of it. */
    void writeTo(OutputStream out) throws IOException;
  }

  private AtomicFile() {}

  /**
   * Refuses a file that could not be written, before the work for it is done.
   *
   * @throws NoSuchFileException if its folder does not exist
   * @throws AccessDeniedException if it is a folder itself, or may not be written
   */
  public static void requireWritable(Path file) throws IOException {
    if (isStandardOutput(file) || isSpecial(file)) {
      return;
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new NoSuchFileException(String.valueOf(folder));
    }
    if (Files.isDirectory(file) || !Files.isWritable(folder)) {
      throw new AccessDeniedException(file.toString());
    }
  }

  /** Writes a file of UTF-8 text, replacing an existing one. */
  public static void writeText(Path file, Text text) throws IOException {
    writeBytes(
        file,
        bytes -> {
          Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
          text.writeTo(out);
          out.flush();
        });
  }

  /**
   * Writes a file, replacing an existing one, and syncs it to the disk; {@code -} is standard
   * output, and a pipe or a device is written to directly.
   *
   * @throws OutputException if a write fails; an existing file is then unchanged
   */
  public static void writeBytes(Path file, Bytes bytes) throws IOException {
    if (isStandardOutput(file)) {
      write(StrictOutput.standard(), bytes);
    } else if (isSpecial(file)) {
      OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE);
      write(StrictOutput.to(file.toString(), out), bytes);
    } else {
      try (PartialFile partial = PartialFile.beside(file)) {
        partial.complete(bytes);
      }
    }
  }

  private static void write(OutputStream strict, Bytes bytes) throws IOException {
    try (OutputStream out = new BufferedOutputStream(strict)) {
      bytes.writeTo(out);
    }
  }

  /** Whether a user's name for a file stands for standard output. */
  public static boolean isStandardOutput(Path file) {
    return file.toString().equals("-");
  }

  /** Whether the path is something other than a file or a folder. */
  private static boolean isSpecial(Path file) {
    return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
  }
}
