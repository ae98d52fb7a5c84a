package io.l2bench.replay;

import io.l2bench.driver.OpenImage;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.util.List;

/** Refuses a trace that lacks something a sweep needs, before anything is replayed. */
final class SweepCheck {
  private SweepCheck() {}

  /**
   * Checks a trace by its first requests.
   *
   * @throws BadInputException if the trace cannot be replayed
   */
  static void check(Trace trace, SweepSettings settings, List<CellSettings> cells)
      throws IOException {
    if (settings.image() != null) {
      checkImage(trace, settings.image(), settings.geometry());
    }
    RequestBatch batch = new RequestBatch();
    try (RequestReader reader = trace.open()) {
      if (!reader.read(batch)) {
        return;
      }
    }
    if (settings.setup().warmup().unit() == Warmup.Unit.SECONDS) {
      Warmup.requireTime(trace, batch.begin(0));
    }
    for (CellSettings cell : cells) {
      if (cell.timing() instanceof Timing.Open && batch.begin(0) == RequestBatch.NO_TIME) {
        throw new BadInputException(
            trace.name(),
            "begin times for open timing",
            "none; use --timing closed:N, sequential or recorded");
      }
      if (cell.timing() instanceof Timing.Recorded
          && batch.beginOrder(0) == RequestBatch.NO_ORDER) {
        throw new BadInputException(
            trace.name(),
            "the order of begins and completions for recorded timing",
            "none; use --timing closed:N or sequential");
      }
    }
  }

  private static void checkImage(Trace trace, OpenImage image, Geometry geometry) {
    if (trace.kind() == Trace.Kind.KEYS) {
      throw new BadInputException(
          trace.name(), "offsets of a disk for --image", "bare keys; leave --image out");
    }
    image.requireGeometry(geometry);
  }
}
