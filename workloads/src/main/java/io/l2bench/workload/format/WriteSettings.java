package io.l2bench.workload.format;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.Trace;

/**
 * The settings for writing a trace.
 *
 * @param trace its name, for messages
 * @param kind of its offsets
 * @param geometry that gives the tables of a disk, for formats of keys
 */
public record WriteSettings(String trace, Trace.Kind kind, Geometry geometry) {

  /** Refuses bare keys, for a format of disks. */
  public void requireDisk(String format) {
    if (kind == Trace.Kind.KEYS) {
      throw new BadInputException(
          trace,
          "offsets of a disk to write " + format,
          "bare keys; use --to keys or --to oracleGeneral");
    }
  }
}
