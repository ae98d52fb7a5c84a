package io.l2bench.workload.file;

import io.l2bench.workload.BadInputException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;

/** What a compressed file holds, whatever its suffix says: gz, xz, zst, bz2 or lz4. */
public final class Decompression {
  private static final Map<String, String> SUFFIXES =
      Map.of(
          CompressorStreamFactory.GZIP, ".gz",
          CompressorStreamFactory.XZ, ".xz",
          CompressorStreamFactory.ZSTANDARD, ".zst",
          CompressorStreamFactory.BZIP2, ".bz2",
          CompressorStreamFactory.LZ4_FRAMED, ".lz4");

  private static final int BUFFER_BYTES = 1 << 16;

  private Decompression() {}

  /**
   * The plain bytes of a stream, which is closed with the one returned. Several compressed streams
   * one after the other read as one.
   *
   * @param where the file, for messages
   * @throws BadInputException if the first bytes promise a compression that the next do not keep;
   *     later damage is reported in the same way when it is read
   */
  public static InputStream open(String where, InputStream raw) throws IOException {
    InputStream in = new BufferedInputStream(raw, BUFFER_BYTES);
    String compression = detect(in);
    if (compression.isEmpty()) {
      return in;
    }
    try {
      InputStream plain =
          new CompressorStreamFactory(/* decompressUntilEOF= */ true)
              .createCompressorInputStream(compression, in);
      return new CheckedInput(where, compression, plain);
    } catch (CompressorException e) {
      throw CheckedInput.damaged(where, compression, 0, e);
    }
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
