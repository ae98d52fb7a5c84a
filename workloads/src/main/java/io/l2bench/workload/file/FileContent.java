package io.l2bench.workload.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a file held when it was first read: every later pass must find the same file, of the same
 * size, with the same checksum of each block that it reads. Memory: 64 to 128 bytes for each MiB.
 */
final class FileContent {
  /** Bytes that have a checksum. */
  static final int BLOCK = 1 << 16;

  private final Path path;
  private final String where;
  private int[] checksums = new int[16];
  private int blocks;
  private @Nullable FileStamp first;

  FileContent(Path path, String where) {
    this.path = path;
    this.where = where;
  }

  /** Begins or ends a pass: refuses another file, or one of another size; its size in bytes. */
  synchronized long check() throws IOException {
    FileStamp found = FileStamp.of(path);
    if (first == null) {
      first = found;
    }
    first.requireSame(where, found);
    return found.bytes();
  }

  /** Takes the checksum of a block, which passes read in order. */
  synchronized void check(int block, int checksum) {
    if (block == blocks) {
      checksums = block < checksums.length ? checksums : Arrays.copyOf(checksums, 2 * block);
      checksums[blocks++] = checksum;
    } else if (checksums[block] != checksum) {
      throw FileStamp.changed(where, "other bytes from byte %d on".formatted((long) block * BLOCK));
    }
  }

  /** Refuses a pass that ended before or after the size at its begin. */
  void requireWhole(long read, long bytes) {
    if (read != bytes) {
      throw FileStamp.changed(where, "%d bytes instead of %d".formatted(read, bytes));
    }
  }
}
