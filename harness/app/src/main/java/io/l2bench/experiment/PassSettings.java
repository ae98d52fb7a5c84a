package io.l2bench.experiment;

import io.l2bench.device.DeviceSpec;
import io.l2bench.device.Devices;
import io.l2bench.device.StepSamples;
import io.l2bench.device.StepSamplesCsv;
import io.l2bench.driver.qed.Edition;
import io.l2bench.driver.Drivers;
import io.l2bench.driver.Loading;
import io.l2bench.replay.Cell;
import io.l2bench.replay.CellSettings;
import io.l2bench.replay.SharedDisks;
import io.l2bench.replay.Sweep;
import io.l2bench.replay.SweepSettings;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.ReadSettings;
import io.l2bench.workload.Trace;
import io.l2bench.workload.Traces;
import io.l2bench.workload.image.QedImage;
import io.l2bench.workload.recorded.RecordedTrace;
import io.l2bench.workload.recorded.RecordedTraces;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of a pass have in common, as it was written: two of the same values make the same
 * pass.
 *
 * @param trace name or path
 * @param reading of the trace, if it is a file
 * @param seed of a synthetic trace, and of policies and devices that draw
 * @param limit requests replayed at most
 * @param geometry of the image
 * @param sharedCache whether all disks of the trace share a cache
 * @param image as it was before the trace; null stands for one that is all allocated
 * @param edition of the driver
 * @param loading what a request does that misses a table which another one is reading
 * @param device with its parameters
 * @param samples durations for the empirical device; null takes those of the trace
 * @param speed of the trace's clock
 */
public record PassSettings(
    String trace,
    ReadSettings reading,
    long seed,
    long limit,
    Geometry geometry,
    boolean sharedCache,
    @Nullable Path image,
    Edition edition,
    Loading loading,
    String device,
    @Nullable Path samples,
    double speed) {
  public PassSettings {
    SweepSettings.check(speed, limit);
  }

  /** The trace. */
  public Trace openTrace() {
    return Traces.open(trace, seed, reading);
  }

  /**
   * Refuses a trace, image or samples that the cells cannot be replayed with, by the first
   * requests.
   *
   * @param opened the trace
   */
  public void check(Trace opened, List<CellSettings> cells) throws IOException {
    try (QedImage snapshot = openImage()) {
      Sweep.check(opened, sweep(snapshot, /* threads= */ 1), cells);
    }
  }

  /**
   * Replays a trace against cells and hands each over with the settings of the sweep.
   *
   * @param opened the trace
   */
  public void replay(
      Trace opened, List<CellSettings> cells, int threads, BiConsumer<Cell, SweepSettings> results)
      throws IOException {
    try (QedImage snapshot = openImage()) {
      SweepSettings sweep = sweep(snapshot, threads);
      Trace replayed = sharedCache ? SharedDisks.of(opened, geometry) : opened;
      Sweep.run(replayed, sweep, cells).forEach(cell -> results.accept(cell, sweep));
    }
  }

  private @Nullable QedImage openImage() throws IOException {
    return image == null ? null : QedImage.open(image);
  }

  private SweepSettings sweep(@Nullable QedImage snapshot, int threads) throws IOException {
    DeviceSpec chosen = Devices.parse(device);
    return new SweepSettings(
        geometry,
        snapshot,
        Drivers.named(edition.driver()),
        loading,
        chosen,
        chosen.factory().needsSamples() ? readSamples() : null,
        speed,
        seed,
        limit,
        threads);
  }

  private @Nullable StepSamples readSamples() throws IOException {
    if (samples != null) {
      try (InputStream in = Files.newInputStream(samples)) {
        return StepSamplesCsv.read(samples.toString(), in);
      }
    }
    for (RecordedTrace bundled : RecordedTraces.all()) {
      if (bundled.name().equals(trace) && bundled.hasSteps()) {
        try (InputStream in = bundled.openSteps()) {
          return StepSamplesCsv.read(trace + " (steps)", in);
        }
      }
    }
    return null;
  }

  /** The settings in words, those that say nothing of the cell's name. */
  List<String> words() {
    return List.of(
        "trace " + trace,
        "reading " + reading,
        "limit " + limit,
        "geometry " + geometry,
        "shared cache " + sharedCache,
        "image " + image,
        "edition " + edition.label(),
        "device " + device,
        "samples " + samples,
        "speed " + speed);
  }
}
