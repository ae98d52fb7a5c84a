package io.l2bench.compare;

import io.l2bench.results.CsvTable;
import io.l2bench.results.JmhScore;
import io.l2bench.results.JsonFile;
import io.l2bench.results.Manifest;
import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The files of a run that comparisons read; all except the manifest are optional.
 *
 * @param name of its folder, or of its file if it is only a table of counts
 * @param manifest empty if it is only a table
 * @param counts {@code simulate.csv}
 * @param latencies {@code latency.csv}
 * @param bursts {@code burst.csv}
 * @param scores of {@code jmh.json}
 */
public record Run(
    String name,
    JsonNode manifest,
    Optional<CsvTable> counts,
    Optional<CsvTable> latencies,
    Optional<CsvTable> bursts,
    List<JmhScore> scores) {

  /**
   * Reads a run's folder, or a table that {@code simulate --csv} wrote.
   *
   * @throws BadInputException if it is neither, or malformed
   */
  public static Run read(Path path) throws IOException {
    if (Files.isRegularFile(path)) {
      CsvTable counts = requireRows(CsvTable.read(path));
      return new Run(
          path.toString(),
          JsonNodeFactory.instance.objectNode(),
          Optional.of(counts),
          Optional.empty(),
          Optional.empty(),
          List.of());
    }
    Path jmh = path.resolve("jmh.json");
    return new Run(
        String.valueOf(path.toAbsolutePath().normalize().getFileName()),
        manifest(path.resolve("manifest.json")),
        table(path.resolve("simulate.csv")).map(Run::requireRows),
        table(path.resolve("latency.csv")),
        table(path.resolve("burst.csv")),
        Files.isRegularFile(jmh) ? JmhScore.read(jmh) : List.of());
  }

  /**
   * Timings that were measured without a run's folder.
   *
   * @param name of what was measured, such as a jar
   */
  public static Run measured(String name, Instant started, List<JmhScore> scores) {
    JsonNode manifest =
        JsonNodeFactory.instance
            .objectNode()
            .put("commit", name)
            .put("started", started.toString());
    return new Run(name, manifest, Optional.empty(), Optional.empty(), Optional.empty(), scores);
  }

  private static JsonNode manifest(Path file) {
    JsonNode manifest = JsonFile.read(file);
    int schema = manifest.path("schema").asInt(0);
    if (schema != Manifest.SCHEMA) {
      throw new BadInputException(
          file.toString(),
          "a run of schema " + Manifest.SCHEMA,
          "schema %d, of another version of l2bench; make the run anew, or compare its simulate.csv"
              .formatted(schema));
    }
    return manifest;
  }

  /**
   * The table of counts.
   *
   * @throws BadInputException if the run has none
   */
  public CsvTable requireCounts() {
    return counts.orElseThrow(() -> new BadInputException(name, "simulate.csv", "none"));
  }

  private static Optional<CsvTable> table(Path file) throws IOException {
    return Files.isRegularFile(file) ? Optional.of(CsvTable.read(file)) : Optional.empty();
  }

  private static CsvTable requireRows(CsvTable counts) {
    if (counts.records().isEmpty()) {
      throw new BadInputException(counts.file().toString(), "rows of simulate --csv", "none");
    }
    return counts;
  }
}
