package io.l2bench.workload.format;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A trace file format that can be written. Implementations are public, have a public constructor
 * without arguments, and register themselves with {@code @AutoService}; a new one is one file.
 */
public interface WritableFormat {

  /** As users write it; the same as that of its reader. */
  String name();

  /** The suffix of such files. */
  String suffix();

  /**
   * Begins a file.
   *
   * @param out takes its bytes; the writer does not close it
   * @throws io.l2bench.workload.BadInputException if the format cannot carry the trace
   */
  RequestWriter open(OutputStream out, WriteSettings settings) throws IOException;
}
