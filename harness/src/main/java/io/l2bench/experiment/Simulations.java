package io.l2bench.experiment;

import io.l2bench.cache.Policies;
import io.l2bench.cache.Policy;
import io.l2bench.replay.Burst;
import io.l2bench.replay.Cell;
import io.l2bench.replay.Sweep;
import io.l2bench.results.AtomicFile;
import io.l2bench.results.BurstCsv;
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

/** The simulation of every policy on every bundled trace, and of a burst. */
final class Simulations {
  /** Requests of the burst, three times QED's capacity. */
  private static final int BURST = 150;

  /**
   * Misses after the burst: one shrinks a cache that shrinks by commits, more show that it stays.
   */
  private static final int BURST_MISSES = 10;

  /** About what the quick profile takes. */
  static final Duration ESTIMATE = Duration.ofSeconds(60);

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
    bursts(folder);
    RunCurves.write(folder, RecordedTraces.all(), seed);
    List<TraceEntry> entries = new ArrayList<>();
    try (SimulationFiles files = new SimulationFiles(folder)) {
      for (RecordedTrace trace : RecordedTraces.all()) {
        for (Pass pass : new Passes(trace, profile, seed).all()) {
          for (Cell cell : Sweep.run(trace, pass.settings(), pass.cells())) {
            files.write(cell, pass.settings());
          }
        }
        entries.add(entry(trace, trace.geometry()));
        progress.step("simulated " + trace.name());
      }
      files.complete();
    }
    return entries;
  }

  private void bursts(Path folder) throws IOException {
    int capacity = Passes.BASE_CAPACITY;
    AtomicFile.writeText(
        folder.resolve("burst.csv"),
        out -> {
          BurstCsv csv = new BurstCsv(out);
          for (Policy policy : Policies.load().all()) {
            List<Burst.Step> steps = Burst.run(policy, capacity, BURST, BURST_MISSES, seed);
            csv.write(policy.label(), capacity, steps);
          }
        });
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
