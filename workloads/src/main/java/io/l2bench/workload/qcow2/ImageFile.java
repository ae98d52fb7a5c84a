package io.l2bench.workload.qcow2;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.image.SparseFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** An image file as QEMU's block layer shows it: zeroes past its end, and a largest offset. */
final class ImageFile implements Closeable {
  /** QEMU fails requests beyond: 2^63 - 1, rounded down to its largest alignment of 1 GiB. */
  static final long LARGEST_OFFSET = Long.MAX_VALUE & -(1L << 30);

  private final String where;
  private final FileChannel file;

  private ImageFile(String where, FileChannel file) {
    this.where = where;
    this.file = file;
  }

  /** Opens a file; one packed as {@code .xz} is unpacked into a sparse temporary file. */
  static ImageFile open(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new BadInputException(path.toString(), "a qcow2 image", "no such file");
    }
    FileChannel file =
        path.toString().endsWith(".xz")
            ? SparseFile.unpack(path, first -> requireMagic(path.toString(), first))
            : FileChannel.open(path, StandardOpenOption.READ);
    return new ImageFile(path.toString(), file);
  }

  /** Refuses a file that does not begin as a qcow2 image; one that is too short fails later. */
  private static void requireMagic(String where, ByteBuffer first) {
    if (first.remaining() >= Integer.BYTES && first.getInt(0) != (int) Qcow2Header.MAGIC) {
      throw new BadInputException(
          where, "the magic 0x514649fb of qcow2", "0x%08x".formatted(first.getInt(0)));
    }
  }

  String where() {
    return where;
  }

  /**
   * Reads big-endian bytes.
   *
   * @param what is read there, for the message
   * @throws BadInputException if the place lies beyond what QEMU can read
   */
  ByteBuffer read(String what, long offset, int bytes) throws IOException {
    if (offset < 0 || offset > LARGEST_OFFSET - bytes) {
      throw new BadInputException(
          where,
          "%s at an offset of at most %d".formatted(what, LARGEST_OFFSET - bytes),
          Long.toUnsignedString(offset));
    }
    ByteBuffer buffer = ByteBuffer.allocate(bytes);
    int got = 0;
    while (got >= 0 && buffer.hasRemaining()) {
      got = file.read(buffer, offset + buffer.position());
    }
    return buffer.rewind();
  }

  /** Reads numbers of 64 bits. */
  long[] readWords(String what, long offset, int words) throws IOException {
    long[] read = new long[words];
    read(what, offset, words * Long.BYTES).asLongBuffer().get(read);
    return read;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
