package io.l2bench.experiment;

import io.l2bench.bench.BenchResult;
import io.l2bench.bench.JmhRunner;
import io.l2bench.report.Report;
import io.l2bench.results.Environment;
import io.l2bench.results.JsonFile;
import io.l2bench.results.Manifest;
import io.l2bench.results.Manifest.TraceEntry;
import io.l2bench.results.Tables;
import io.l2bench.run.Journal;
import io.l2bench.run.Shard;
import io.l2bench.run.UnfinishedRun;
import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A whole comparison: simulations, JMH measurements, the manifest and the report in one folder. */
public final class Comparison {
  private static final DateTimeFormatter FOLDER_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** A load above this share of the cores disturbs measurements. */
  private static final double QUIET_LOAD = 0.5;

  private final ComparisonSettings settings;
  private final Progress progress;
  private final @Nullable JmhRunner jmh;
  private final double loadAtStart = Environment.loadAverage();

  /** A comparison that shows its progress on that stream. */
  public Comparison(ComparisonSettings settings, PrintStream err, boolean terminal) {
    this.settings = settings;
    this.jmh = settings.measurements() == null ? null : new JmhRunner(settings.measurements());
    Throughputs throughputs = settings.throughputs();
    Duration measuring = jmh == null ? Duration.ZERO : jmh.estimate();
    Duration running = throughputs == null ? Duration.ZERO : throughputs.estimate();
    this.progress = new Progress(err, terminal, measuring.plus(running));
  }

  /** Runs everything; the folder of the run. */
  public Path run() throws IOException {
    Instant started = Instant.now();
    Experiment experiment = settings.experiment();
    Inputs inputs = Inputs.of(experiment.scenarios());
    String name =
        FOLDER_TIME.format(started) + "-" + experiment.name() + ending(experiment.shard());
    try (UnfinishedRun run =
        UnfinishedRun.begin(
            settings.results().resolve(name), experiment.text(), journal(inputs, started))) {
      return complete(run, inputs);
    }
  }

  /**
   * Resumes a stopped run: simulates what is missing, and measures again.
   *
   * @throws BadInputException if the run began with another experiment, other traces or another
   *     version, or if another process works on it
   */
  public Path resume(Path folder) throws IOException {
    Inputs inputs = Inputs.of(settings.experiment().scenarios());
    Journal now = journal(inputs, Instant.now());
    try (UnfinishedRun run = UnfinishedRun.resume(folder, now)) {
      return complete(run, inputs);
    }
  }

  private static String ending(Shard shard) {
    return shard.isWhole() ? "" : "-%dof%d".formatted(shard.number(), shard.count());
  }

  private Journal journal(Inputs inputs, Instant started) {
    Experiment experiment = settings.experiment();
    return Journal.begin(
        experiment.base(),
        experiment.text(),
        inputs.checksums(),
        experiment.shard(),
        experiment.tasks(),
        experiment.parts(inputs).size(),
        started.toString());
  }

  private Path complete(UnfinishedRun run, Inputs inputs) throws IOException {
    Path folder = run.folder();
    try (StopNotice notice = new StopNotice(run, settings.resume(), progress)) {
      writeManifest(run, inputs.traces(), /* measured= */ null, List.of(notice.warning()));
      JsonFile.write(folder.resolve(Tables.SCHEMA), Tables.schema());
      inputs.notes().forEach(progress::step);
      if (settings.simulate()) {
        new Simulations(
                settings.experiment(),
                inputs,
                settings.threads(),
                settings.cluster(),
                settings.watch(),
                progress)
            .run(run);
      }
      BenchResult measured = measure(folder);
      writeManifest(run, inputs.traces(), measured, warnings(measured, inputs.notes()));
      if (run.journal().parts() > 0 || settings.experiment().shard().isWhole()) {
        Report.write(folder);
      }
      run.finish();
    }
    Runs.rememberLatest(folder);
    progress.end();
    return folder;
  }

  private @Nullable BenchResult measure(Path folder) throws IOException {
    Progress.Clock clock = progress.clock();
    try {
      BenchResult measured = jmh == null ? null : jmh.run(folder, progress::step);
      Throughputs throughputs = settings.throughputs();
      if (throughputs != null) {
        throughputs.run(folder, progress);
      }
      return measured;
    } finally {
      clock.close();
    }
  }

  private void writeManifest(
      UnfinishedRun run,
      List<TraceEntry> traces,
      @Nullable BenchResult measured,
      List<String> warnings)
      throws IOException {
    Manifest manifest = manifest(run.journal().started(), traces, measured, warnings);
    JsonFile.write(run.folder().resolve(Manifest.FILE), manifest);
  }

  private Manifest manifest(
      String started,
      List<TraceEntry> traces,
      @Nullable BenchResult measured,
      List<String> warnings) {
    return new Manifest(
        Manifest.SCHEMA,
        settings.command(),
        settings.experiment().name(),
        started,
        Instant.now().toString(),
        Environment.commit(),
        Environment.dirty(),
        Environment.machine(),
        Environment.jdk(),
        loadAtStart,
        Environment.loadAverage(),
        settings.seed(),
        measured == null ? null : measured.timerFloorNanos(),
        traces,
        warnings);
  }

  private List<String> warnings(@Nullable BenchResult measured, List<String> notes) {
    List<String> warnings = new ArrayList<>(settings.warnings());
    warnings.addAll(notes);
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
