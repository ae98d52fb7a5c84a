package io.l2bench.driver.qed;

import io.l2bench.driver.WritableImage;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.image.QedHeader;
import io.l2bench.workload.image.QedImage;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a QED image as a run changes them; the image file is never changed. A table is read
 * from the file when first needed and then kept, so memory is that of the tables touched.
 */
public final class QedImageMap implements WritableImage {
  private final QedHeader header;
  private final TableReader reader;
  private final boolean hasBackingFile;
  private final long clusterSize;
  private final int clusterShift;
  private final int tableShift;
  private final long[] l1;
  private final long[] @Nullable [] tables;
  private @Nullable Map<Long, Integer> byOffset;
  private long fileSize;
  private boolean needsCheck;

  /** The tables of an image, which must stay open. */
  public QedImageMap(QedImage image) {
    this(image.header(), image.fileSize(), image.hasBackingFile(), image.l1(), image::readTable);
  }

  private QedImageMap(
      QedHeader header, long fileSize, boolean hasBackingFile, long[] l1, TableReader reader) {
    this.header = header;
    this.reader = reader;
    this.hasBackingFile = hasBackingFile;
    this.clusterSize = header.clusterSize();
    this.clusterShift = Long.numberOfTrailingZeros(clusterSize);
    this.tableShift = Long.numberOfTrailingZeros(header.tableCovers());
    this.l1 = l1;
    this.tables = new long[l1.length][];
    this.fileSize = fileSize;
    this.needsCheck = header.has(QedHeader.NEED_CHECK);
  }

  /** The tables of a newly created image: nothing is allocated. */
  public static QedImageMap empty(Geometry geometry) {
    QedHeader header = QedHeader.created(geometry.clusterSize(), geometry.tableSize());
    long fileSize = header.l1TableOffset() + header.tableBytes();
    long[] l1 = new long[Math.toIntExact(header.tableEntries())];
    return new QedImageMap(header, fileSize, /* hasBackingFile= */ false, l1, TableReader.NONE);
  }

  @Override
  public int tableOf(long position) {
    return (int) (position >>> tableShift);
  }

  @Override
  public long endOf(int table) {
    return (table + 1L) << tableShift;
  }

  @Override
  public long tableOffset(int table) {
    long offset = l1[table];
    return offset == ABSENT || header.validTable(offset, fileSize) ? offset : INVALID;
  }

  @Override
  public long cluster(int table, long position) {
    long offset = entries(table)[indexOf(position)];
    boolean valid = offset == ABSENT || offset == ZEROES || header.validCluster(offset, fileSize);
    return valid ? offset : INVALID;
  }

  @Override
  public long run(int table, long position, long bytes) {
    long[] entries = entries(table);
    long intoCluster = position & (clusterSize - 1);
    int first = indexOf(position);
    long wanted = (intoCluster + bytes + clusterSize - 1) >>> clusterShift;
    int end = (int) Math.min(first + wanted, entries.length);
    long step = entries[first] == ABSENT || entries[first] == ZEROES ? 0 : clusterSize;
    int next = first + 1;
    while (next < end && entries[next] == entries[next - 1] + step) {
      next++;
    }
    return Math.min(bytes, ((long) (next - first) << clusterShift) - intoCluster);
  }

  @Override
  public long clusterSize() {
    return clusterSize;
  }

  @Override
  public int indexOf(long position) {
    return (int) (position >>> clusterShift) & (l1.length - 1);
  }

  @Override
  public int tableEntries() {
    return l1.length;
  }

  @Override
  public long allocate(long clusters) {
    long offset = fileSize;
    fileSize += clusters << clusterShift;
    return offset;
  }

  @Override
  public long newTable(int table) {
    tables[table] = new long[l1.length];
    return allocate(header.tableSize());
  }

  @Override
  public void map(int table, int index, long clusters, long offset) {
    long[] entries = entries(table);
    long step = offset == ZEROES ? 0 : clusterSize;
    int end = (int) Math.min(index + clusters, entries.length);
    for (int i = index; i < end; i++) {
      entries[i] = offset + (i - index) * step;
    }
  }

  @Override
  public void link(int table, long offset) {
    l1[table] = offset;
    if (byOffset != null) {
      byOffset.put(offset, table);
    }
  }

  @Override
  public long l1Offset() {
    return header.l1TableOffset();
  }

  /** Whether the tables can map a disk of this size, in bytes. */
  public boolean maps(long bytes) {
    return Long.compareUnsigned(bytes, header.maxImageSize()) <= 0;
  }

  /** The table at an offset of the image file, or -1 if L1 has none there. */
  public int tableAt(long offset) {
    if (byOffset == null) {
      byOffset = new HashMap<>();
      for (int table = 0; table < l1.length; table++) {
        byOffset.putIfAbsent(l1[table], table);
      }
      byOffset.remove(ABSENT);
    }
    return byOffset.getOrDefault(offset, -1);
  }

  @Override
  public boolean hasBackingFile() {
    return hasBackingFile;
  }

  @Override
  public boolean needsCheck() {
    return needsCheck;
  }

  @Override
  public void setNeedsCheck(boolean needed) {
    needsCheck = needed;
  }

  /** The entries of a table in L1; changing them changes the table. */
  public long[] entries(int table) {
    long[] entries = tables[table];
    if (entries == null) {
      entries = reader.entries(l1[table]);
      tables[table] = entries;
    }
    return entries;
  }

  /** Replaces the entries of a table. */
  public void setEntries(int table, long[] entries) {
    tables[table] = entries;
  }
}
