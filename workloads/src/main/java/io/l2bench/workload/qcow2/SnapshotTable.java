package io.l2bench.workload.qcow2;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The table of internal snapshots, checked as QEMU does when it opens an image. */
final class SnapshotTable {
  /** The fixed part of an entry. */
  static final int ENTRY_BYTES = 40;

  private static final int LARGEST_EXTRA_DATA = 1024;
  private static final long LARGEST_TABLE = 64L << 20;

  private final ImageFile file;
  private final long start;
  private long at;

  private SnapshotTable(ImageFile file, long start) {
    this.file = file;
    this.start = start;
    this.at = start;
  }

  /** Reads all entries. Memory: as large as the table, of at most 64 MiB. */
  static List<Qcow2Snapshot> read(ImageFile file, Qcow2Header header) throws IOException {
    SnapshotTable table = new SnapshotTable(file, header.snapshotsOffset());
    List<Qcow2Snapshot> snapshots = new ArrayList<>();
    for (int i = 0; i < header.snapshots(); i++) {
      snapshots.add(table.entry(i));
    }
    return List.copyOf(snapshots);
  }

  private Qcow2Snapshot entry(int index) throws IOException {
    at = (at + 7) & -8;
    ByteBuffer fixed = next(ENTRY_BYTES);
    int idSize = Short.toUnsignedInt(fixed.getShort(12));
    int nameSize = Short.toUnsignedInt(fixed.getShort(14));
    long extraBytes = Integer.toUnsignedLong(fixed.getInt(36));
    require(
        extraBytes <= LARGEST_EXTRA_DATA,
        "at most %d bytes of extra data in snapshot %d".formatted(LARGEST_EXTRA_DATA, index),
        extraBytes);
    next((int) extraBytes);
    String id = text(next(idSize));
    String name = text(next(nameSize));
    require(
        at - start <= LARGEST_TABLE,
        "a snapshot table of at most %d bytes".formatted(LARGEST_TABLE),
        at - start);
    return new Qcow2Snapshot(id, name, fixed.getLong(0), Integer.toUnsignedLong(fixed.getInt(8)));
  }

  private ByteBuffer next(int bytes) throws IOException {
    ByteBuffer read = file.read("a snapshot", at, bytes);
    at += bytes;
    return read;
  }

  private static String text(ByteBuffer bytes) {
    return UTF_8.decode(bytes).toString();
  }

  private void require(boolean holds, String expected, long found) {
    if (!holds) {
      throw new BadInputException(file.where(), expected, Long.toString(found));
    }
  }
}
