package io.l2bench.workload;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;

/** One pass over the requests of a trace. */
public interface RequestReader extends Closeable {

  /**
   * Replaces the rows of a batch by the next requests.
   *
   * @return whether there were any
   * @throws BadInputException if the trace breaks its format
   */
  boolean read(RequestBatch batch) throws IOException;

  /** The share of the trace that has been read, from 0 to 1; NaN if unknown. */
  default double share() {
    return Double.NaN;
  }

  /**
   * The reading of the trace's own clock at time 0, once a request has been read; zero without a
   * clock.
   */
  default Duration clockStart() {
    return Duration.ZERO;
  }

  /** Whether the trace names the disks of the requests read so far. */
  default boolean namesDisks() {
    return false;
  }

  /**
   * The trace's name for a disk.
   *
   * @param number of a disk that has appeared in a batch
   */
  default String diskName(int number) {
    return Integer.toString(number);
  }
}
