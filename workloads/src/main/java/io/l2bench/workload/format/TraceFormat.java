package io.l2bench.workload.format;

import io.l2bench.workload.ReadSettings;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import java.io.IOException;

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
   * How well a file fits this format. A file that its reader takes fits, unless many other files
   * look the same; then users name the format.
   */
  default Fit fit(Head head) {
    return Trial.of(this, head);
  }

  /** Whether such files are text; a file that is clearly binary is then not looked at. */
  default boolean isText() {
    return true;
  }

  /** Whether such files have the columns that users choose, if they choose any. */
  default boolean takes(ReadSettings settings) {
    return settings.column() == null && settings.columns() == null;
  }

  /** Begins a pass over the requests; the reader closes the input. */
  RequestReader open(TraceInput input) throws IOException;
}
