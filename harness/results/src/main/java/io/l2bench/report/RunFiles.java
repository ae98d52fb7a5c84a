package io.l2bench.report;

import io.l2bench.results.JmhScore;
import io.l2bench.results.JsonFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a run directory holds; the files that a run may lack are empty. */
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

  static final String SIMULATE = "simulate.csv";

  static RunFiles read(Path directory, @Nullable Integer capacity) throws IOException {
    Simulation simulation = Simulation.read(directory.resolve(SIMULATE), capacity);
    Optional<Path> curve = present(directory, "curve.csv");
    Optional<Path> latency = present(directory, "latency.csv");
    Optional<Path> burst = present(directory, "burst.csv");
    Optional<Path> virtual = present(directory, "virtual.hlog");
    Optional<Path> wallClock = present(directory, "wallclock.hlog");
    Optional<Path> jmh = present(directory, "jmh.json");
    return new RunFiles(
        JsonFile.read(directory.resolve("manifest.json")),
        simulation,
        latency.isPresent() ? LatencyRow.read(latency.get()) : List.of(),
        burst.isPresent() ? BurstTimeline.read(burst.get()) : List.of(),
        virtual.isPresent() ? TaggedHistogram.read(virtual.get()) : List.of(),
        curve.isPresent() ? ExactCurves.read(curve.get(), simulation.capacities()) : List.of(),
        new WallClock(wallClock.isPresent() ? TaggedHistogram.read(wallClock.get()) : List.of()),
        jmh.isPresent() ? JmhScore.of(JsonFile.read(jmh.get())) : List.of(),
        speeds(directory));
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
