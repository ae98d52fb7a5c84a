package io.l2bench.driver.qed;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads the tables of an image file. */
@FunctionalInterface
interface TableReader {
  /** The reader for an image without tables; reads none. */
  TableReader NONE =
      offset -> {
        throw new IllegalArgumentException("an empty image has no table at " + offset);
      };

  /** Reads the entries of the table at an offset. */
  long[] read(long offset) throws IOException;

  /** The entries of the table at an offset; a file error becomes an unchecked exception. */
  default long[] entries(long offset) {
    try {
      return read(offset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
