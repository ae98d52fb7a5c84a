package io.l2bench.scenario;

import io.l2bench.cache.Policies;
import io.l2bench.device.DeviceSpec;
import io.l2bench.device.Devices;
import io.l2bench.device.StepSamples;
import io.l2bench.device.StepSamplesCsv;
import io.l2bench.driver.Drivers;
import io.l2bench.driver.OpenImage;
import io.l2bench.replay.CellSettings;
import io.l2bench.replay.ReplayedCell;
import io.l2bench.replay.Setup;
import io.l2bench.replay.SharedDisks;
import io.l2bench.replay.Sweep;
import io.l2bench.replay.SweepSettings;
import io.l2bench.workload.Trace;
import io.l2bench.workload.UserPaths;
import io.l2bench.workload.recorded.RecordedTrace;
import io.l2bench.workload.recorded.RecordedTraces;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A simulation as plain data: one reading of a trace that feeds cells with one setup. Equal
 * scenarios give equal results; files are opened where it runs.
 *
 * @param base the folder from which paths start
 * @param trace which trace
 * @param name of the trace in results
 * @param setup how requests are served
 * @param cells policies at capacities under timings
 */
public record Scenario(
    String base, TraceRef trace, String name, Setup setup, List<CellChoice> cells) {

  public Scenario {
    cells = List.copyOf(cells);
  }

  /** Spelt out, as that of {@link io.l2bench.cache.Policy}. */
  @Override
  public int hashCode() {
    return Objects.hash(base, name, setup, cells);
  }

  /** A scenario whose trace has its own name in results. */
  public static Scenario of(Path base, TraceRef trace, Setup setup, List<CellChoice> cells) {
    String name = trace.open(base, setup.seed()).name();
    return new Scenario(base.toString(), trace, name, setup, cells);
  }

  /** This scenario with other cells. */
  public Scenario with(List<CellChoice> other) {
    return new Scenario(base, trace, name, setup, other);
  }

  /** This scenario with another name for its trace in results. */
  public Scenario named(String other) {
    return new Scenario(base, trace, other, setup, cells);
  }

  /** This scenario for processes that work in other folders. */
  public Scenario atAbsoluteBase() {
    return new Scenario(Path.of(base).toAbsolutePath().toString(), trace, name, setup, cells);
  }

  /** The key of a cell. */
  public CellKey key(CellChoice cell) {
    return new CellKey(name, setup, cell.policy(), cell.capacity(), cell.timing());
  }

  /** Opens the trace as it was recorded. */
  public Trace openRecorded() {
    return trace.open(Path.of(base), setup.seed());
  }

  /** The image's path, or null if the image is all allocated. */
  public @Nullable Path image() {
    return path(setup.image());
  }

  /** The path of recorded durations, or null to take those of the trace. */
  public @Nullable Path samples() {
    return path(setup.samples());
  }

  private @Nullable Path path(@Nullable String text) {
    return text == null ? null : UserPaths.of(Path.of(base), text);
  }

  /**
   * Refuses a trace, judged by its first requests, an image or samples that cannot be replayed.
   *
   * @param opened the trace
   * @throws io.l2bench.workload.BadInputException if one cannot be used
   */
  public void check(Trace opened) throws IOException {
    try (OpenImage snapshot = openImage()) {
      Sweep.check(opened, open(snapshot, /* warmup= */ 0, /* threads= */ 1), resolved());
    }
  }

  /**
   * Replays the trace against all cells and hands each over, in their order.
   *
   * @param opened the trace as {@link TraceSources} has it, which may be watched on its way
   * @param warmup requests at its start that are not counted
   * @param threads that replay side by side
   */
  public void run(Trace opened, long warmup, int threads, Consumer<CellResult> results)
      throws IOException {
    try (OpenImage snapshot = openImage()) {
      SweepSettings sweep = open(snapshot, warmup, threads);
      Trace replayed = setup.sharedCache() ? SharedDisks.of(opened, setup.geometry()) : opened;
      for (ReplayedCell cell : Sweep.run(replayed, sweep, resolved())) {
        results.accept(new CellResult(key(CellChoice.of(cell.settings())), cell));
      }
    }
  }

  private List<CellSettings> resolved() {
    Policies policies = Policies.load();
    return cells.stream().map(cell -> cell.resolve(policies)).toList();
  }

  private @Nullable OpenImage openImage() throws IOException {
    Path image = image();
    return image == null ? null : Drivers.named(setup.driver()).open(image);
  }

  private SweepSettings open(@Nullable OpenImage snapshot, long warmup, int threads)
      throws IOException {
    DeviceSpec device = Devices.parse(setup.device());
    StepSamples durations = device.factory().needsSamples() ? readSamples() : null;
    return new SweepSettings(
        setup, snapshot, Drivers.named(setup.driver()), device, durations, warmup, threads);
  }

  private @Nullable StepSamples readSamples() throws IOException {
    Path file = samples();
    if (file != null) {
      try (InputStream in = Files.newInputStream(file)) {
        return StepSamplesCsv.read(file.toString(), in);
      }
    }
    for (RecordedTrace bundled : RecordedTraces.all()) {
      if (bundled.name().equals(trace.text()) && bundled.hasSteps()) {
        try (InputStream in = bundled.openSteps()) {
          return StepSamplesCsv.read(trace.text() + " (steps)", in);
        }
      }
    }
    return null;
  }
}
