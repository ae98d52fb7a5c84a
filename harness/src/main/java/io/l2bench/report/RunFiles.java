package io.l2bench.report;

import io.l2bench.results.JmhScore;
import io.l2bench.results.JsonFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a run directory holds; the files that a run may lack are empty. */
record RunFiles(
    JsonNode manifest,
    Simulation simulation,
    List<LatencyRow> latencies,
    List<BurstTimeline> bursts,
    List<TaggedHistogram> virtual,
    List<TaggedHistogram> wallClock,
    List<JmhScore> scores) {

  static final String SIMULATE = "simulate.csv";

  static RunFiles read(Path directory) throws IOException {
    Optional<Path> latency = present(directory, "latency.csv");
    Optional<Path> burst = present(directory, "burst.csv");
    Optional<Path> virtual = present(directory, "virtual.hlog");
    Optional<Path> wallClock = present(directory, "wallclock.hlog");
    Optional<Path> jmh = present(directory, "jmh.json");
    return new RunFiles(
        JsonFile.read(directory.resolve("manifest.json")),
        Simulation.read(directory.resolve(SIMULATE)),
        latency.isPresent() ? LatencyRow.read(latency.get()) : List.of(),
        burst.isPresent() ? BurstTimeline.read(burst.get()) : List.of(),
        virtual.isPresent() ? TaggedHistogram.read(virtual.get()) : List.of(),
        wallClock.isPresent() ? TaggedHistogram.read(wallClock.get()) : List.of(),
        jmh.isPresent() ? JmhScore.of(JsonFile.read(jmh.get())) : List.of());
  }

  private static Optional<Path> present(Path directory, String name) {
    return Optional.of(directory.resolve(name)).filter(Files::isRegularFile);
  }
}
