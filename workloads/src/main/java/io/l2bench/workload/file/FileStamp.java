package io.l2bench.workload.file;

import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * Which file a path leads to, and in which state.
 *
 * @param key of the file in its file system, or null where it has none
 * @param bytes of the file
 * @param modified when it was written last
 */
public record FileStamp(@Nullable Object key, long bytes, FileTime modified) {

  /** The stamp of the file that a path leads to. */
  public static FileStamp of(Path path) throws IOException {
    BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
    return new FileStamp(found.fileKey(), found.size(), found.lastModifiedTime());
  }

  /**
   * Refuses a file of another identity or size; one that was written in place passes.
   *
   * @param where the file, for messages
   * @param found its stamp
   */
  void requireSame(String where, FileStamp found) {
    if (key != null && !key.equals(found.key)) {
      throw changed(where, "another file in its place");
    }
    if (bytes != found.bytes) {
      throw changed(where, "%d bytes instead of %d".formatted(found.bytes, bytes));
    }
  }

  /**
   * Refuses a file of another identity, size or time.
   *
   * @param where the file, for messages
   * @param found its stamp
   * @throws BadInputException if it has changed
   */
  public void requireUntouched(String where, FileStamp found) {
    requireSame(where, found);
    if (!modified.equals(found.modified)) {
      throw changed(where, "one that was written to since");
    }
  }

  /** Says that a file is not the one that an earlier pass read. */
  static BadInputException changed(String where, String found) {
    return new BadInputException(where, "the same file in every pass", found);
  }
}
