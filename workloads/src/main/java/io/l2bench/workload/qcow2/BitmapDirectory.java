package io.l2bench.workload.qcow2;

import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;

/**
 * The directory of an image's dirty bitmaps, checked as QEMU does when it loads them.
 *
 * @param bitmaps their number
 * @param bytes the size of the directory
 * @param offset of the directory in the image file, in bytes
 */
record BitmapDirectory(long bitmaps, long bytes, long offset) {
  static final int EXTENSION_BYTES = 24;

  private static final long MOST_BITMAPS = 65535;
  private static final long LARGEST_DIRECTORY = MOST_BITMAPS * 1024;
  private static final int ENTRY_BYTES = 24;
  private static final long LARGEST_TABLE = 0x8000000;
  private static final long LARGEST_BITMAP = 0x20000000;
  private static final int SMALLEST_GRANULARITY_BITS = 9;
  private static final int LARGEST_GRANULARITY_BITS = 31;
  private static final int LONGEST_NAME = 1023;
  private static final int IN_USE = 1;
  private static final int KNOWN_FLAGS = 3;
  private static final int DIRTY_TRACKING = 1;
  private static final long RESERVED_IN_TABLE = 0xff000000000001feL;
  private static final long OFFSET_IN_TABLE = 0x00fffffffffffe00L;

  /** Decodes the header extension. */
  static BitmapDirectory decode(String where, ByteBuffer in, long clusterBytes) {
    long bitmaps = Integer.toUnsignedLong(in.getInt(0));
    long bytes = in.getLong(8);
    long offset = in.getLong(16);
    require(where, in.getInt(4) == 0, "zero in the bitmaps' reserved field", in.getInt(4));
    require(
        where,
        bitmaps >= 1 && bitmaps <= MOST_BITMAPS,
        "1 to %d bitmaps".formatted(MOST_BITMAPS),
        bitmaps);
    require(
        where,
        Long.remainderUnsigned(offset, clusterBytes) == 0,
        "a bitmap directory on a cluster of %d bytes".formatted(clusterBytes),
        offset);
    require(
        where,
        Long.compareUnsigned(bytes, LARGEST_DIRECTORY) <= 0,
        "a bitmap directory of at most %d bytes".formatted(LARGEST_DIRECTORY),
        bytes);
    return new BitmapDirectory(bitmaps, bytes, offset);
  }

  /** Refuses a directory or a table of a bitmap that QEMU cannot load. */
  void check(ImageFile file, Qcow2Header header) throws IOException {
    require(file.where(), bytes > 0, "a bitmap directory of at least 1 byte", bytes);
    ByteBuffer directory = file.read("the bitmap directory", offset, (int) bytes);
    Set<ByteBuffer> names = new HashSet<>();
    int found = 0;
    int at = 0;
    while (at < bytes) {
      found++;
      at = checkEntry(file, header, directory, at, found, names);
    }
    require(file.where(), found == bitmaps, bitmaps + " bitmaps in their directory", found);
  }

  /** Checks an entry; returns where the next one begins. */
  private int checkEntry(
      ImageFile file, Qcow2Header header, ByteBuffer in, int at, int number, Set<ByteBuffer> names)
      throws IOException {
    String where = file.where() + ", bitmap " + number;
    require(where, at + ENTRY_BYTES <= bytes, "a whole directory entry", bytes - at);
    require(where, number <= bitmaps, "at most %d bitmaps".formatted(bitmaps), number);
    int nameSize = Short.toUnsignedInt(in.getShort(at + 18));
    long extra = Integer.toUnsignedLong(in.getInt(at + 20));
    long end = at + ((ENTRY_BYTES + nameSize + extra + 7) & -8);
    require(where, end <= bytes, "a whole directory entry", bytes - at);
    require(where, extra == 0, "no extra data", extra);
    checkFields(where, header, in, at);
    require(where, nameSize <= LONGEST_NAME, "a name of at most 1023 bytes", nameSize);
    ByteBuffer name = in.slice(at + ENTRY_BYTES, nameSize);
    require(where, names.add(name), "a name of its own", nameSize);
    if ((in.getInt(at + 12) & IN_USE) == 0) {
      checkTable(where, file, header, in, at);
    }
    return (int) end;
  }

  private static void checkFields(String where, Qcow2Header header, ByteBuffer in, int at) {
    long table = in.getLong(at);
    long entries = Integer.toUnsignedLong(in.getInt(at + 8));
    int flags = in.getInt(at + 12);
    int granularity = in.get(at + 17) & 0xFF;
    require(
        where,
        table != 0 && Long.remainderUnsigned(table, header.clusterBytes()) == 0,
        "a table on a cluster",
        table);
    require(
        where,
        entries >= 1
            && entries <= LARGEST_TABLE
            && entries * header.clusterBytes() <= LARGEST_BITMAP,
        "a table of 1 to %d bytes".formatted(LARGEST_BITMAP),
        entries * header.clusterBytes());
    require(
        where,
        granularity >= SMALLEST_GRANULARITY_BITS && granularity <= LARGEST_GRANULARITY_BITS,
        "granularity bits from 9 to 31",
        granularity);
    require(where, (flags & ~KNOWN_FLAGS) == 0, "flags within 3", flags);
    require(where, in.get(at + 16) == DIRTY_TRACKING, "type 1", in.get(at + 16));
  }

  private static void checkTable(
      String where, ImageFile file, Qcow2Header header, ByteBuffer in, int at) throws IOException {
    int entries = in.getInt(at + 8);
    long bitmapBytes = needed(header.diskSize(), in.get(at + 17));
    long needed = (bitmapBytes + header.clusterBytes() - 1) / header.clusterBytes();
    require(where, entries == needed, "a table of %d clusters".formatted(needed), entries);
    for (long entry : file.readWords("the table of a bitmap", in.getLong(at), entries)) {
      long place = entry & OFFSET_IN_TABLE;
      require(
          where,
          (entry & RESERVED_IN_TABLE) == 0
              && (place == 0 || ((entry & 1) == 0 && place % header.clusterBytes() == 0)),
          "table entries on clusters, without reserved bits",
          entry);
    }
  }

  /** The bytes of a bitmap as stored, in whole words of 64 bits. */
  private static long needed(long diskBytes, int granularityBits) {
    long whole = diskBytes & -512;
    long bits = (whole + (1L << granularityBits) - 1) >>> granularityBits;
    return (bits + 63) / 64 * 8;
  }

  private static void require(String where, boolean holds, String expected, long found) {
    if (!holds) {
      throw new BadInputException(where, expected, Long.toUnsignedString(found));
    }
  }
}
