package io.l2bench.throughput;

import io.l2bench.cache.Policies;
import io.l2bench.replay.CellSettings;
import io.l2bench.replay.ReplayedCell;
import io.l2bench.replay.Setup;
import io.l2bench.replay.Sweep;
import io.l2bench.replay.SweepSettings;
import io.l2bench.replay.Timing;
import io.l2bench.workload.Trace;
import io.l2bench.workload.Traces;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A simulation of a policy from a trace file on one thread, reading and numbering included. */
final class WholeRun {
  /** As many as give a median; a file takes long. */
  private static final int RUNS = 3;

  private final ThroughputSettings settings;

  /** The file; null to make no such runs. */
  private final @Nullable String file;

  WholeRun(ThroughputSettings settings, @Nullable String file) {
    this.settings = settings;
    this.file = file;
  }

  /** The time of a request in each of some runs; none for the yardstick, which is no policy. */
  List<Double> nanosPerRequest(String policy) throws IOException {
    if (file == null || policy.equals(Subject.YARDSTICK)) {
      return List.of();
    }
    List<Double> nanos = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      nanos.add(nanosPerRequest(policy, Traces.open(file, settings.seed())));
    }
    return nanos;
  }

  private double nanosPerRequest(String policy, Trace trace) throws IOException {
    CellSettings cell =
        new CellSettings(
            Policies.load().parse(policy), settings.capacity(), new Timing.Sequential());
    SweepSettings sweep =
        SweepSettings.of(Setup.of(settings.geometry()).seed(settings.seed()), /* threads= */ 1);
    long begin = System.nanoTime();
    ReplayedCell replayed = Sweep.run(trace, sweep, List.of(cell)).get(0);
    return (double) (System.nanoTime() - begin) / replayed.outcome().requests();
  }
}
