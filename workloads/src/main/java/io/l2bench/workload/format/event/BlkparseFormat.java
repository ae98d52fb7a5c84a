package io.l2bench.workload.format.event;

import com.google.auto.service.AutoService;
import io.l2bench.workload.format.TraceFormat;
import java.util.regex.Pattern;

/**
 * The default text output of blkparse, from blktrace (manual page blkparse(1), Default output). A
 * request is a transfer of some sectors between its issue to the driver (action D) and its last
 * completion (C); for a device without a request queue, such as device mapper and zram, between its
 * queueing (Q) and its last completion. Everything else is passed over: other actions, discards,
 * flushes, passthrough commands, messages and the summary. Major and minor number together name the
 * disk. In a log without completions, requests have no end.
 */
@AutoService(TraceFormat.class)
public final class BlkparseFormat extends EventLogFormat {
  private static final Pattern EVENT =
      Pattern.compile(
          "(?m)^\\s*[0-9]+,[0-9]+\\s+[0-9]+\\s+[0-9]+\\s+[0-9]+\\.[0-9]{9}\\s+[0-9]+"
              + "\\s+[A-Za-z]{1,2}\\s");

  /** The format. */
  public BlkparseFormat() {
    super("blkparse", EVENT, BlkparseReader::new);
  }
}
