package io.l2bench.workload.format;

import io.l2bench.workload.RequestBatch;
import java.io.Closeable;
import java.io.IOException;

/** One pass that writes a trace file. */
public interface RequestWriter extends Closeable {

  /**
   * Writes the requests of a batch.
   *
   * @throws io.l2bench.workload.BadInputException if the format cannot carry one of them
   */
  void write(RequestBatch batch) throws IOException;

  /** Writes what follows the last request; without it the file is not whole. */
  void finish() throws IOException;

  /** Releases what the writer holds, which is never the file itself. */
  @Override
  default void close() throws IOException {}
}
