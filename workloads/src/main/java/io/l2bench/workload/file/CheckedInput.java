package io.l2bench.workload.file;

import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import org.tukaani.xz.MemoryLimitException;

/** Decompressed bytes that report damage as bad input, with its place. */
final class CheckedInput extends InputStream {
  private static final int KIBIBYTES = 1 << 10;

  private final String where;
  private final String compression;
  private final InputStream in;
  private long position;

  CheckedInput(String where, String compression, InputStream in) {
    this.where = where;
    this.compression = compression;
    this.in = in;
  }

  /** Says what is wrong with compressed data after that many plain bytes; it keeps the cause. */
  static BadInputException damaged(
      String where, String compression, long position, Exception cause) {
    String reason =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    BadInputException damage =
        new BadInputException(
            "%s byte %d (decompressed)".formatted(where, position),
            "intact %s data".formatted(compression),
            "damage: " + reason.lines().findFirst().orElse(""));
    damage.initCause(cause);
    return damage;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int from, int length) {
    try {
      int got = in.read(target, from, length);
      position += Math.max(got, 0);
      return got;
    } catch (MemoryLimitException e) {
      throw Decompression.tooLarge(where, e.getMemoryNeeded() / KIBIBYTES);
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      // Decompressors report bad lengths and distances in any of these ways.
      throw damaged(where, compression, position, e);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
