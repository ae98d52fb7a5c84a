package io.l2bench.workload.image;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Limit;
import io.l2bench.workload.file.Decompression;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.Consumer;
import org.tukaani.xz.MemoryLimitException;
import org.tukaani.xz.XZInputStream;

/** A temporary file that takes disk space only where its content is not zero. */
public final class SparseFile {
  private static final int BLOCK = 1 << 16;
  private static final int KIBIBYTES = 1 << 10;
  private static final byte[] ZEROES = new byte[BLOCK];

  private SparseFile() {}

  /**
   * Unpacks an image from an .xz file; the copy is gone once the channel is closed. A small file
   * may hold petabytes of zeroes, so one that does not begin like an image is not unpacked.
   *
   * @param beginning refuses the first bytes of what is no image
   * @throws BadInputException if it cannot be unpacked, is no image, or is larger than {@link
   *     Limit#UNPACKED_IMAGE}
   */
  public static FileChannel unpack(Path path, Consumer<ByteBuffer> beginning) throws IOException {
    FileChannel copy =
        FileChannel.open(
            Files.createTempFile("l2bench", ".image"),
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.SPARSE,
            StandardOpenOption.DELETE_ON_CLOSE);
    try (InputStream packed = new BufferedInputStream(Files.newInputStream(path))) {
      InputStream in = new XZInputStream(packed, Decompression.mostKibibytes());
      copy(path.toString(), in, copy, beginning);
      return copy;
    } catch (MemoryLimitException e) {
      copy.close();
      throw Decompression.tooLarge(path.toString(), e.getMemoryNeeded() / KIBIBYTES);
    } catch (IOException e) {
      copy.close();
      throw new BadInputException(path.toString(), "a whole .xz file", e.toString());
    } catch (BadInputException e) {
      copy.close();
      throw e;
    }
  }

  private static void copy(
      String where, InputStream in, FileChannel copy, Consumer<ByteBuffer> beginning)
      throws IOException {
    byte[] block = new byte[BLOCK];
    long length = 0;
    for (int n = in.readNBytes(block, 0, BLOCK); n > 0; n = in.readNBytes(block, 0, BLOCK)) {
      if (length == 0) {
        beginning.accept(ByteBuffer.wrap(block, 0, n));
      }
      if (!Arrays.equals(block, 0, n, ZEROES, 0, n)) {
        copy.write(ByteBuffer.wrap(block, 0, n), length);
      }
      length += n;
      Limit.UNPACKED_IMAGE.require(where, (length - 1) >>> 30);
    }
    if (length > copy.size()) {
      copy.write(ByteBuffer.wrap(ZEROES, 0, 1), length - 1);
    }
  }
}
