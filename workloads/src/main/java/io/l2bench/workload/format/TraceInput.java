package io.l2bench.workload.format;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * What one pass over a trace reads.
 *
 * @param where the bytes come from, for messages
 * @param bytes of the trace, uncompressed; the reader closes them
 * @param column of the key, by its number from 1 or by its name, or null if none was told
 * @param badRows that may be skipped
 */
public record TraceInput(
    String where, InputStream bytes, @Nullable String column, BadRows badRows) {

  /** Bytes of which no bad row may be skipped. */
  public static TraceInput strict(String where, InputStream bytes) {
    return new TraceInput(where, bytes, null, BadRows.none());
  }
}
