package io.l2bench.workload.format;

import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.io.InputStream;

/**
 * A trace file format. Implementations are public, have a public constructor without arguments, and
 * register themselves with {@code @AutoService}; a new format is one file.
 */
public interface TraceFormat {

  /** As users write it. */
  String name();

  /** What its offsets are. */
  Trace.Kind kind();

  /**
   * Whether a file looks like this format.
   *
   * @param fileName without folder and without the suffix of a compression
   * @param head the first bytes, uncompressed; all of a file that is shorter than 4 KiB
   */
  boolean recognizes(String fileName, byte[] head);

  /**
   * Reads requests from an uncompressed stream, which the reader closes.
   *
   * @param where the file, for messages
   */
  RequestReader open(String where, InputStream in) throws IOException;
}
