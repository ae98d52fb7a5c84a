package io.l2bench.workload.format;

import io.l2bench.workload.ReadSettings;
import java.io.InputStream;

/**
 * What one pass over a trace reads.
 *
 * @param where the bytes come from, for messages
 * @param bytes of the trace, uncompressed; the reader closes them
 * @param settings of reading it
 * @param rows that are counted as they are read
 */
public record TraceInput(String where, InputStream bytes, ReadSettings settings, Rows rows) {

  /** Bytes in which no row may be bad. */
  public static TraceInput strict(String where, InputStream bytes) {
    return new TraceInput(where, bytes, ReadSettings.PLAIN, Rows.strict());
  }

  /** The same pass over other bytes. */
  public TraceInput with(InputStream other) {
    return new TraceInput(where, other, settings, rows);
  }
}
