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
import java.nio.file.StandardCopyOption;

/** Writes a file beside its place and moves it there when whole, so that none is half-written. */
public final class AtomicFile {

  /** What goes into a file of text. */
  public interface Text {
    /** Writes all of it. */
    void writeTo(Writer out) throws IOException;
  }

  /** What goes into a file of bytes. */
  public interface Bytes {
    /** Writes all of it. */
    void writeTo(OutputStream out) throws IOException;
  }

  private AtomicFile() {}

  /**
   * Refuses a file that could not be written, before work is done whose result goes there.
   *
   * @throws NoSuchFileException if its folder does not exist
   * @throws AccessDeniedException if it is a folder itself, or may not be written
   */
  public static void requireWritable(Path file) throws IOException {
    if (isSpecial(file)) {
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

  /** Writes a file of UTF-8 text, replacing one that is there. */
  public static void writeText(Path file, Text text) throws IOException {
    writeBytes(
        file,
        bytes -> {
          Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
          text.writeTo(out);
          out.flush();
        });
  }

  /** Writes a file, replacing one that is there; what is no file, such as a pipe, is written to. */
  public static void writeBytes(Path file, Bytes bytes) throws IOException {
    if (isSpecial(file)) {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        bytes.writeTo(out);
      }
      return;
    }
    Path beside = file.resolveSibling(file.getFileName() + ".partial");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
        bytes.writeTo(out);
      }
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /** Whether something is there that is neither a file nor a folder. */
  private static boolean isSpecial(Path file) {
    return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
  }
}
