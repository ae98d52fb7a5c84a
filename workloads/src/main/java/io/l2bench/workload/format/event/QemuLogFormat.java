package io.l2bench.workload.format.event;

import com.google.auto.service.AutoService;
import io.l2bench.workload.format.TraceFormat;
import java.util.regex.Pattern;

/**
 * The event log of QEMU's QED driver (events qed_*, QEMU, block/trace-events), with or without
 * times. A request lasts from its qed_aio_setup to its qed_aio_complete.
 */
@AutoService(TraceFormat.class)
public final class QemuLogFormat extends EventLogFormat {
  private static final Pattern EVENT =
      Pattern.compile("^([0-9]+@[0-9.]+:)?qed_[a-z0-9_]+ ", Pattern.MULTILINE);

  /** The format. */
  public QemuLogFormat() {
    super("qemu-log", EVENT, QemuLogReader::new);
  }
}
