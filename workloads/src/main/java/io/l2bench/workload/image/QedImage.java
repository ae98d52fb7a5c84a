package io.l2bench.workload.image;

import io.l2bench.workload.BadInputException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A QED image, read only: its header, its L1 table, and each L2 table on request. An image that
 * QEMU would not open is refused. Memory: the L1 table, 8 bytes for each L2 table the disk can
 * have. An image packed as {@code .xz} is unpacked into a sparse temporary file.
 */
public final class QedImage implements Closeable {
  private final String where;
  private final FileChannel file;
  private final QedHeader header;
  private final long fileSize;
  private final boolean hasBackingFile;
  private final long[] l1;

  private QedImage(String where, FileChannel file) throws IOException {
    this.where = where;
    this.file = file;
    this.header = QedHeader.decode(read(0, QedHeader.BYTES));
    this.fileSize = new HeaderCheck(where, header).check(file.size());
    this.hasBackingFile = namesBackingFile();
    this.l1 = readEntries(header.l1TableOffset());
  }

  /**
   * Opens an image.
   *
   * @throws BadInputException if QEMU would not open it
   */
  public static QedImage open(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new BadInputException(path.toString(), "a QED image", "no such file");
    }
    FileChannel file =
        path.toString().endsWith(".xz")
            ? SparseFile.unpack(path, first -> requireMagic(path.toString(), first))
            : FileChannel.open(path, StandardOpenOption.READ);
    try {
      return new QedImage(path.toString(), file);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** Refuses what does not begin as a small QED image; what is too short fails later. */
  private static void requireMagic(String where, ByteBuffer first) {
    if (first.remaining() >= QedHeader.BYTES) {
      QedHeader header = QedHeader.decode(first);
      HeaderCheck.requireMagic(where, header);
      HeaderCheck.requireSmallTables(where, header);
    }
  }

  /** The fields of the header. */
  public QedHeader header() {
    return header;
  }

  /** The size of the image file in whole clusters, in bytes: where QED allocates next. */
  public long fileSize() {
    return fileSize;
  }

  /** Whether reads of unallocated clusters go to another file. */
  public boolean hasBackingFile() {
    return hasBackingFile;
  }

  /** A copy of the L1 table: the offset of each L2 table in the file, 0 without a table. */
  public long[] l1() {
    return l1.clone();
  }

  /**
   * Reads an L2 table: for each cluster its offset in the file, 0 = not allocated, 1 = zeroes.
   *
   * @param offset in the image file, in bytes
   * @throws IllegalArgumentException if no table can be there
   */
  public long[] readTable(long offset) throws IOException {
    if (!header.validTable(offset, fileSize)) {
      throw new IllegalArgumentException("no table can be at %d of %s".formatted(offset, where));
    }
    return readEntries(offset);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private boolean namesBackingFile() throws IOException {
    return header.has(QedHeader.BACKING_FILE)
        && header.backingNameSize() > 0
        && read(header.backingNameOffset(), 1).get() != 0;
  }

  private long[] readEntries(long offset) throws IOException {
    ByteBuffer bytes = read(offset, Math.toIntExact(header.tableBytes()));
    long[] entries = new long[Math.toIntExact(header.tableEntries())];
    bytes.order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(entries);
    return entries;
  }

  /** Bytes of the file; those past its end read as zero, as in QEMU's last sector. */
  private ByteBuffer read(long offset, int bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(bytes);
    int got = 0;
    while (got >= 0 && buffer.hasRemaining()) {
      got = file.read(buffer, offset + buffer.position());
    }
    return buffer.rewind();
  }
}
