package io.l2bench.workload.qcow2;

import io.l2bench.workload.BadInputException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A qcow2 image of version 2 or 3, read only: its header, L1 table, refcount table and snapshots,
 * and any other table on request. An image that QEMU 7.2 would not open for reading is refused, for
 * the same reason and in the same order; an encrypted image is refused as if its key were missing.
 * Memory: the L1 table (at most 32 MiB), the refcount table (at most 8 MiB) and the names of
 * snapshots. An image packed as {@code .xz} is unpacked into a sparse temporary file.
 */
public final class Qcow2Image implements Closeable {
  private static final long WHOLE_SECTORS = -512;

  private final ImageFile file;
  private final Qcow2Header header;
  private final long[] l1;
  private final long[] refcountTable;
  private final @Nullable String dataFile;
  private final List<Qcow2Snapshot> snapshots;

  private Qcow2Image(ImageFile file) throws IOException {
    this.file = file;
    header = Qcow2Header.decode(file.read("the header", 0, Qcow2Header.BYTES));
    HeaderCheck check = new HeaderCheck(file.where(), header);
    check.check();
    l1 = file.readWords("the L1 table", header.l1TableOffset(), (int) header.l1Size());
    check.checkCryptMethod();
    refcountTable =
        file.readWords(
            "the refcount table",
            header.refcountTableOffset(),
            (int) header.refcountTableEntries());
    HeaderExtensions extensions = HeaderExtensions.read(file, header);
    check.checkDataFile(extensions);
    check.checkNotEncrypted();
    check.checkBackingName();
    snapshots = SnapshotTable.read(file, header);
    if (extensions.bitmaps() != null) {
      extensions.bitmaps().check(file, header);
    }
    check.checkDiskSize();
    dataFile = header.has(Qcow2Header.EXTERNAL_DATA) ? extensions.dataFile() : null;
  }

  /**
   * Opens an image.
   *
   * @throws BadInputException if QEMU would not open it
   */
  public static Qcow2Image open(Path path) throws IOException {
    ImageFile file = ImageFile.open(path);
    try {
      return new Qcow2Image(file);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** The fields of the header. */
  public Qcow2Header header() {
    return header;
  }

  /** The size of the disk that the guest sees: whole sectors, in bytes. */
  public long diskBytes() {
    return header.diskSize() & WHOLE_SECTORS;
  }

  /** A copy of the L1 table. */
  public long[] l1() {
    return l1.clone();
  }

  /** A copy of the refcount table. */
  public long[] refcountTable() {
    return refcountTable.clone();
  }

  /** The internal snapshots, oldest first. */
  public List<Qcow2Snapshot> snapshots() {
    return snapshots;
  }

  /** Whether clusters that this image lacks are read from another file. */
  public boolean hasBackingFile() {
    return header.backingNameOffset() != 0;
  }

  /** The name of the file that holds the data, or null if this one does; it is not opened. */
  public @Nullable String dataFile() {
    return dataFile;
  }

  /**
   * Reads numbers of 64 bits from anywhere in the file; past its end they are 0.
   *
   * @param offset in the image file, in bytes
   * @throws BadInputException if the place lies beyond what QEMU can read
   */
  public long[] readWords(long offset, int words) throws IOException {
    return file.readWords("a table", offset, words);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
