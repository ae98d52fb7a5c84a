package io.l2bench.throughput;

import io.l2bench.cache.Policy;
import io.l2bench.replay.CellSettings;
import io.l2bench.replay.ReplayedCell;
import io.l2bench.replay.Setup;
import io.l2bench.replay.Sweep;
import io.l2bench.replay.SweepSettings;
import io.l2bench.replay.Timing;
import io.l2bench.workload.Geometry;
import java.io.IOException;
import java.util.List;

/**
 * A policy under the whole protocol of the driver, with 32 requests in flight on the constant
 * device: each lookup is a read of one cluster, and latencies go to histograms.
 */
record InFlightPolicy(Policy policy, ThroughputSettings settings) implements Subject {
  private static final int DEPTH = 32;

  @Override
  public Run run(TableSequence sequence) throws IOException {
    Geometry geometry = settings.geometry();
    CellSettings cell = new CellSettings(policy, settings.capacity(), new Timing.Closed(DEPTH));
    SweepSettings sweep =
        SweepSettings.of(Setup.of(geometry).seed(settings.seed()), /* threads= */ 1);
    SequenceTrace trace = new SequenceTrace(sequence, geometry);
    List<ReplayedCell> replayed = Sweep.run(trace, sweep, List.of(cell));
    return new Run(replayed.get(0), System.nanoTime() - trace.warm());
  }

  @Override
  public int entries(Object cell) {
    return 0;
  }
}
