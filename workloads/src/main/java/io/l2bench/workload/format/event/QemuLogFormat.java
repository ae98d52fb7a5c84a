package io.l2bench.workload.format.event;

import com.google.auto.service.AutoService;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import io.l2bench.workload.format.Fit;
import io.l2bench.workload.format.Head;
import io.l2bench.workload.format.TraceFormat;
import io.l2bench.workload.format.TraceInput;
import java.util.regex.Pattern;

/**
 * The event log of QEMU's QED driver (events qed_*, QEMU, block/trace-events), with or without
 * times. A request lasts from its qed_aio_setup to its qed_aio_complete.
 */
@AutoService(TraceFormat.class)
public final class QemuLogFormat implements TraceFormat {
  private static final Pattern EVENT =
      Pattern.compile("^([0-9]+@[0-9.]+:)?qed_[a-z0-9_]+ ", Pattern.MULTILINE);

  @Override
  public String name() {
    return "qemu-log";
  }

  @Override
  public Trace.Kind kind() {
    return Trace.Kind.DISK;
  }

  @Override
  public Fit fit(Head head) {
    return Fit.wholeIf(EVENT.matcher(head.text()).find());
  }

  @Override
  public RequestReader open(TraceInput input) {
    return new QemuLogReader(input);
  }
}
