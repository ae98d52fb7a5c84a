package io.l2bench.workload.file;

import com.github.luben.zstd.ZstdInputStream;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Limit;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.tukaani.xz.MemoryLimitException;
import org.tukaani.xz.XZInputStream;

/**
 * What a compressed file holds, whatever its suffix says: gz, xz, zst, bz2 or lz4, around a tar
 * archive of one member or not, and once more within. To unpack takes at most the memory of {@link
 * Limit#UNPACK_MEMORY}.
 */
public final class Decompression {
  private static final Map<String, String> SUFFIXES =
      Map.of(
          CompressorStreamFactory.GZIP, ".gz",
          CompressorStreamFactory.XZ, ".xz",
          CompressorStreamFactory.ZSTANDARD, ".zst",
          CompressorStreamFactory.BZIP2, ".bz2",
          CompressorStreamFactory.LZ4_FRAMED, ".lz4");

  private static final int BUFFER_BYTES = 1 << 16;
  private static final int KIBIBYTES = 1 << 10;

  /** Wrappings around a trace: its compression, an archive, and a compressed member. */
  private static final int MOST_LAYERS = 3;

  private Decompression() {}

  /**
   * The plain bytes of a stream, which is closed with the one returned. Several compressed streams
   * one after the other read as one.
   *
   * @param where the file, for messages
   * @throws BadInputException if it is wrapped more than three times, or if the first bytes
   *     announce a compression that the next ones break, or ask for too much memory; later damage
   *     is reported in the same way when it is read
   */
  public static InputStream open(String where, InputStream raw) throws IOException {
    InputStream in = new BufferedInputStream(raw, BUFFER_BYTES);
    for (int layer = 0; layer < MOST_LAYERS; layer++) {
      InputStream inner = unwrapped(where, in);
      if (inner == in) {
        return in;
      }
      in = new BufferedInputStream(inner, BUFFER_BYTES);
    }
    if (isWrapped(in)) {
      in.close();
      throw new BadInputException(
          where, "a trace within at most %d wrappings".formatted(MOST_LAYERS), "more; unpack it");
    }
    return in;
  }

  private static boolean isWrapped(InputStream in) throws IOException {
    return Tar.begins(in) || !detect(in).isEmpty();
  }

  /** A file name without the suffix of a compression. */
  static String stripSuffix(String fileName) {
    for (String suffix : SUFFIXES.values()) {
      if (fileName.endsWith(suffix)) {
        return fileName.substring(0, fileName.length() - suffix.length());
      }
    }
    return fileName;
  }

  /** The content of the outermost wrapping; the stream itself if there is none. */
  private static InputStream unwrapped(String where, InputStream in) throws IOException {
    if (Tar.begins(in)) {
      return new CheckedInput(where, "tar", new Tar(where, in));
    }
    String compression = detect(in);
    if (compression.isEmpty()) {
      return in;
    }
    try {
      return new CheckedInput(where, compression, decompressed(where, compression, in));
    } catch (MemoryLimitException e) {
      throw tooLarge(where, e.getMemoryNeeded() / KIBIBYTES);
    } catch (IOException e) {
      throw CheckedInput.damaged(where, compression, 0, e);
    }
  }

  private static InputStream decompressed(String where, String compression, InputStream in)
      throws IOException {
    return switch (compression) {
      case CompressorStreamFactory.XZ -> new XZInputStream(in, mostKibibytes());
      case CompressorStreamFactory.ZSTANDARD -> {
        requireWindow(where, ZstdWindow.bytes(in));
        yield new ZstdInputStream(in);
      }
      default ->
          new CompressorStreamFactory(/* decompressUntilEOF= */ true)
              .createCompressorInputStream(compression, in);
    };
  }

  private static void requireWindow(String where, long bytes) {
    Limit.UNPACK_MEMORY.require(where, bytes >>> 20);
  }

  /** The memory that a file may ask for, in KiB. */
  public static int mostKibibytes() {
    return (int) Math.min(Integer.MAX_VALUE, Limit.UNPACK_MEMORY.value() * KIBIBYTES);
  }

  /** Says that a file asks for too much memory to be unpacked. */
  public static BadInputException tooLarge(String where, long mebibytes) {
    return Limit.UNPACK_MEMORY.exceeded(where, mebibytes + " MiB");
  }

  /** The name of a compression, or nothing for plain bytes. */
  private static String detect(InputStream in) {
    try {
      String compression = CompressorStreamFactory.detect(in);
      return SUFFIXES.containsKey(compression) ? compression : "";
    } catch (CompressorException e) {
      return "";
    }
  }
}
