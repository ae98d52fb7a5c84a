package io.l2bench.experiment;

import io.l2bench.cache.Policies;
import io.l2bench.cache.Policy;
import io.l2bench.device.Devices;
import io.l2bench.replay.Cell;
import io.l2bench.replay.CellSettings;
import io.l2bench.replay.Sweep;
import io.l2bench.replay.SweepSettings;
import io.l2bench.replay.Timing;
import io.l2bench.results.Manifest.TraceEntry;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.Trace;
import io.l2bench.workload.recorded.RecordedTrace;
import io.l2bench.workload.recorded.RecordedTraces;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The simulation of every policy on every bundled trace. */
final class Simulations {
  /** QED's capacity, at which the depth is varied. */
  private static final int BASE_CAPACITY = 50;

  /** The depth at which the capacity is varied. */
  private static final int BASE_DEPTH = 32;

  /** About what the quick profile takes. */
  static final Duration ESTIMATE = Duration.ofSeconds(40);

  private final Profile profile;
  private final long seed;
  private final Progress progress;

  Simulations(Profile profile, long seed, Progress progress) {
    this.profile = profile;
    this.seed = seed;
    this.progress = progress;
  }

  /** Simulates, writes the tables and histograms to the folder, and tells of the traces. */
  List<TraceEntry> run(Path folder) throws IOException {
    List<CellSettings> cells = cells();
    List<TraceEntry> entries = new ArrayList<>();
    try (SimulationFiles files = new SimulationFiles(folder)) {
      for (RecordedTrace trace : RecordedTraces.all()) {
        Geometry geometry = trace.geometry();
        SweepSettings settings = settings(geometry);
        for (Cell cell : Sweep.run(trace, settings, cells)) {
          files.write(cell, settings);
        }
        entries.add(entry(trace, geometry));
        progress.step("simulated " + trace.name());
      }
      files.complete();
    }
    return entries;
  }

  private SweepSettings settings(Geometry geometry) {
    int threads = Runtime.getRuntime().availableProcessors();
    return SweepSettings.of(geometry, Devices.parse("constant"), seed, Long.MAX_VALUE, threads);
  }

  private List<CellSettings> cells() {
    List<CellSettings> cells = new ArrayList<>();
    for (Policy policy : Policies.load().all()) {
      for (int capacity : profile.capacities()) {
        cells.add(new CellSettings(policy, capacity, new Timing.Sequential()));
        cells.add(new CellSettings(policy, capacity, new Timing.Closed(BASE_DEPTH)));
      }
      for (int depth : profile.depths()) {
        if (depth != BASE_DEPTH) {
          cells.add(new CellSettings(policy, BASE_CAPACITY, new Timing.Closed(depth)));
        }
      }
    }
    return cells;
  }

  private static TraceEntry entry(Trace trace, Geometry geometry) throws IOException {
    TraceDigest digest = TraceDigest.of(trace);
    return new TraceEntry(
        trace.name(),
        digest.requests(),
        geometry.clusterSize(),
        geometry.tableSize(),
        geometry.tableCovers(),
        digest.sha256());
  }
}
