package io.l2bench.workload.image;

import io.l2bench.workload.BadInputException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.tukaani.xz.XZInputStream;

/** A temporary file that takes disk space only where its content is not zero. */
public final class SparseFile {
  private static final int BLOCK = 1 << 16;
  private static final byte[] ZEROES = new byte[BLOCK];

  private SparseFile() {}

  /**
   * Unpacks an .xz file; the copy is gone once the channel is closed.
   *
   * @throws BadInputException if it cannot be unpacked
   */
  public static FileChannel unpack(Path path) throws IOException {
    FileChannel copy =
        FileChannel.open(
            Files.createTempFile("l2bench", ".image"),
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.SPARSE,
            StandardOpenOption.DELETE_ON_CLOSE);
    try (InputStream packed = new BufferedInputStream(Files.newInputStream(path))) {
      copy(packed, copy);
    } catch (IOException e) {
      copy.close();
      throw new BadInputException(path.toString(), "a whole .xz file", e.toString());
    }
    return copy;
  }

  private static void copy(InputStream packed, FileChannel copy) throws IOException {
    XZInputStream in = new XZInputStream(packed);
    byte[] block = new byte[BLOCK];
    long length = 0;
    for (int n = in.readNBytes(block, 0, BLOCK); n > 0; n = in.readNBytes(block, 0, BLOCK)) {
      if (!Arrays.equals(block, 0, n, ZEROES, 0, n)) {
        copy.write(ByteBuffer.wrap(block, 0, n), length);
      }
      length += n;
    }
    if (length > copy.size()) {
      copy.write(ByteBuffer.wrap(ZEROES, 0, 1), length - 1);
    }
  }
}
