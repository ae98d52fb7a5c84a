package io.l2bench.workload.file;

import io.l2bench.workload.parse.LittleEndian;
import java.io.IOException;
import java.io.InputStream;

/** The memory that a zstd frame asks for, by its header (RFC 8878, 3.1.1.1). */
final class ZstdWindow {
  private static final int MAGIC_BYTES = 4;
  private static final int LONGEST_HEADER = 18;
  private static final int SINGLE_SEGMENT = 0x20;
  private static final int[] DICTIONARY_ID_BYTES = {0, 1, 2, 4};

  private ZstdWindow() {}

  /** The window of the frame that begins there, in bytes; the stream stays where it is. */
  static long bytes(InputStream in) throws IOException {
    in.mark(LONGEST_HEADER);
    byte[] header = new byte[LONGEST_HEADER];
    in.readNBytes(header, 0, LONGEST_HEADER);
    in.reset();
    int descriptor = header[MAGIC_BYTES];
    int at = MAGIC_BYTES + 1;
    return (descriptor & SINGLE_SEGMENT) == 0
        ? window(header[at] & 0xFF)
        : contentSize(header, at + DICTIONARY_ID_BYTES[descriptor & 3], descriptor >> 6 & 3);
  }

  private static long window(int descriptor) {
    long base = 1L << (10 + (descriptor >> 3));
    return base + base / 8 * (descriptor & 7);
  }

  /** A frame of a single segment is its own window. */
  private static long contentSize(byte[] header, int at, int sizeFlag) {
    return switch (sizeFlag) {
      case 0 -> header[at] & 0xFF;
      case 1 -> LittleEndian.u16(header, at) + 256;
      case 2 -> LittleEndian.u32(header, at);
      default -> LittleEndian.i64(header, at);
    };
  }
}
