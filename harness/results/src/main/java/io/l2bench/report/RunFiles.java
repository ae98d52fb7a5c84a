package io.l2bench.report;

import io.l2bench.compare.Run;
import io.l2bench.results.JmhScore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a run's folder holds; the files that a run may lack are empty. */
record RunFiles(
    JsonNode manifest,
    Simulation simulation,
    List<LatencyRow> latencies,
    List<BurstTimeline> bursts,
    List<TaggedHistogram> virtual,
    List<CurveChart> curves,
    WallClock wallClock,
    List<JmhScore> scores,
    List<Speeds> speeds) {

  /**
   * Reads what the report shows beside the tables that comparisons read.
   *
   * @param folder of the run
   * @param run as comparisons read it
   */
  static RunFiles read(Path folder, Run run, @Nullable Integer capacity) throws IOException {
    Simulation simulation = Simulation.of(run.requireCounts(), capacity);
    Optional<Path> curve = present(folder, "curve.csv");
    Optional<Path> virtual = present(folder, "virtual.hlog");
    Optional<Path> wallClock = present(folder, "wallclock.hlog");
    return new RunFiles(
        run.manifest(),
        simulation,
        run.latencies().map(csv -> LatencyRow.of(csv, simulation)).orElse(List.of()),
        run.bursts().map(BurstTimeline::of).orElse(List.of()),
        virtual.isPresent() ? TaggedHistogram.read(virtual.get()) : List.of(),
        curve.isPresent() ? ExactCurves.read(curve.get(), simulation.capacities()) : List.of(),
        new WallClock(wallClock.isPresent() ? TaggedHistogram.read(wallClock.get()) : List.of()),
        run.scores(),
        speeds(folder));
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
