package io.l2bench.report;

import io.l2bench.compare.Run;
import io.l2bench.results.CellTag;
import io.l2bench.results.JmhScore;
import io.l2bench.results.TaggedHistogram;
import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a run's folder holds; the files that a run may lack are empty. */
record RunFiles(
    JsonNode manifest,
    Simulation simulation,
    List<LatencyRow> latencies,
    List<BurstTimeline> bursts,
    VirtualLatency virtual,
    DriverTables drivers,
    List<CurveChart> curves,
    WallClock wallClock,
    List<JmhScore> scores,
    List<Speeds> speeds) {

  /**
   * Reads what the report shows beside the tables that comparisons read.
   *
   * @param folder of the run
   * @param run as comparisons read it
   * @param base the cache that others are compared with
   */
  static RunFiles read(Path folder, Run run, BaseChoice base) throws IOException {
    Simulation simulation =
        run.counts().isPresent() ? Simulation.of(run.counts().get(), base) : Simulation.none();
    Optional<Path> curve = present(folder, "curve.csv");
    Optional<Path> virtual = present(folder, "virtual.hlog");
    Optional<Path> wallClock = present(folder, "wallclock.hlog");
    VirtualLatency latency = new VirtualLatency(simulation);
    DriverTables drivers = new DriverTables(simulation);
    if (virtual.isPresent()) {
      readLog(virtual.get(), latency, drivers);
    }
    RunFiles files =
        new RunFiles(
            run.manifest(),
            simulation,
            run.latencies().map(csv -> LatencyRow.of(csv, simulation)).orElse(List.of()),
            run.bursts().map(BurstTimeline::of).orElse(List.of()),
            latency,
            drivers,
            curve.isPresent() ? ExactCurves.read(curve.get(), simulation) : List.of(),
            new WallClock(
                wallClock.isPresent() ? TaggedHistogram.read(wallClock.get()) : List.of()),
            run.scores(),
            speeds(folder));
    if (files.isEmpty()) {
      throw new BadInputException(
          folder.toString(), "simulate.csv, jmh.json or throughput.csv", "none of them");
    }
    return files;
  }

  /** Reads each histogram once: those of a large run do not fit in memory together. */
  private static void readLog(Path log, VirtualLatency latency, DriverTables drivers)
      throws IOException {
    TaggedHistogram.read(
        log,
        tagged -> {
          CellTag tag = CellTag.parse(log.getFileName().toString(), tagged.tag());
          latency.add(tag, tagged.histogram());
          drivers.add(tag, tagged.histogram());
        });
  }

  private boolean isEmpty() {
    return simulation.cells().isEmpty()
        && scores.isEmpty()
        && speeds.isEmpty()
        && wallClock.histograms().isEmpty();
  }

  private static List<Speeds> speeds(Path directory) throws IOException {
    List<Speeds> speeds = new ArrayList<>();
    Optional<Path> standard = present(directory, "throughput.csv");
    Optional<Path> guest = present(directory, "throughput-guest.csv");
    if (standard.isPresent()) {
      speeds.add(Speeds.read("Standard trace", standard.get()));
    }
    if (guest.isPresent()) {
      speeds.add(Speeds.read("Recorded guest", guest.get()));
    }
    return speeds;
  }

  private static Optional<Path> present(Path directory, String name) {
    return Optional.of(directory.resolve(name)).filter(Files::isRegularFile);
  }
}
