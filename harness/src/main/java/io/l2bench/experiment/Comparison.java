package io.l2bench.experiment;

import io.l2bench.bench.BenchResult;
import io.l2bench.bench.BenchSettings;
import io.l2bench.bench.JmhRunner;
import io.l2bench.report.Report;
import io.l2bench.results.AtomicFile;
import io.l2bench.results.Environment;
import io.l2bench.results.Manifest;
import io.l2bench.results.Manifest.TraceEntry;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.RunnerException;
import tools.jackson.databind.json.JsonMapper;

/** A whole comparison: simulations, JMH measurements, the manifest and the report in one folder. */
public final class Comparison {
  private static final DateTimeFormatter FOLDER_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** A load above this share of the cores disturbs measurements. */
  private static final double QUIET_LOAD = 0.5;

  private final ComparisonSettings settings;
  private final Progress progress;
  private final @Nullable JmhRunner jmh;
  private final Instant started = Instant.now();
  private final double loadAtStart = Environment.loadAverage();

  /** A comparison that tells of its progress on that stream. */
  public Comparison(ComparisonSettings settings, PrintStream err, boolean terminal) {
    this.settings = settings;
    BenchSettings measurements = settings.measurements();
    this.jmh = measurements == null ? null : new JmhRunner(measurements);
    Duration measuring = jmh == null ? Duration.ZERO : jmh.estimate();
    Duration simulating = settings.simulate() ? Simulations.ESTIMATE : Duration.ZERO;
    Duration running =
        settings.throughput()
            ? Throughputs.of(settings.profile(), settings.seed()).estimate()
            : Duration.ZERO;
    this.progress = new Progress(err, terminal, measuring.plus(simulating).plus(running));
  }

  /** Runs it all; the folder of the run. */
  public Path run() throws IOException, RunnerException {
    Path folder =
        settings.results().resolve(FOLDER_TIME.format(started) + "-" + settings.profile().label());
    Files.createDirectories(folder);
    List<TraceEntry> traces = settings.simulate() ? simulate(folder) : List.of();
    BenchResult measured = jmh == null ? null : jmh.run(folder, progress::step);
    if (settings.throughput()) {
      Throughputs.of(settings.profile(), settings.seed()).run(folder, progress);
    }
    Manifest manifest = manifest(traces, measured);
    AtomicFile.writeText(
        folder.resolve("manifest.json"),
        out ->
            out.write(
                JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(manifest)
                    + "\n"));
    if (settings.simulate()) {
      Report.write(folder);
    }
    AtomicFile.writeText(
        settings.results().resolve("latest.txt"), out -> out.write(folder.getFileName() + "\n"));
    progress.end();
    return folder;
  }

  private List<TraceEntry> simulate(Path folder) throws IOException {
    return new Simulations(settings.profile(), settings.seed(), progress).run(folder);
  }

  private Manifest manifest(List<TraceEntry> traces, @Nullable BenchResult measured) {
    double loadAtEnd = Environment.loadAverage();
    return new Manifest(
        Manifest.SCHEMA,
        settings.command(),
        settings.profile().label(),
        started.toString(),
        Instant.now().toString(),
        Environment.commit(),
        Environment.dirty(),
        Environment.machine(),
        Environment.jdk(),
        loadAtStart,
        loadAtEnd,
        settings.seed(),
        measured == null ? null : measured.timerFloorNanos(),
        traces,
        warnings(measured));
  }

  private List<String> warnings(@Nullable BenchResult measured) {
    List<String> warnings = new ArrayList<>();
    if (settings.profile().equals(Profile.QUICK)) {
      warnings.add(
          "quick profile: few forks and iterations; rank by these times, do not publish them");
    }
    if (measured != null) {
      warnings.addAll(measured.leftOut());
      int cores = Runtime.getRuntime().availableProcessors();
      if (loadAtStart > QUIET_LOAD * cores) {
        warnings.add(
            "the machine was not quiet: load average %.1f on %d cores at the start"
                .formatted(loadAtStart, cores));
      }
    }
    return warnings;
  }
}
