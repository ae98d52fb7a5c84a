package io.l2bench.cli;

import io.l2bench.device.DeviceSpec;
import io.l2bench.device.Devices;
import io.l2bench.device.StepSamples;
import io.l2bench.device.StepSamplesCsv;
import io.l2bench.driver.Edition;
import io.l2bench.driver.Loading;
import io.l2bench.replay.SharedDisks;
import io.l2bench.replay.SweepSettings;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.Trace;
import io.l2bench.workload.image.QedImage;
import io.l2bench.workload.recorded.RecordedTrace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how requests are served. */
final class ReplayOptions {
  @Option(
      names = "--device",
      paramLabel = "DEVICE",
      defaultValue = "constant",
      description = {
        "how long steps take: constant, lognormal, nvme, ssd, hdd, network or empirical,",
        "with parameters in us as in nvme:table-read=100:channels=8 (default: ${DEFAULT-VALUE})"
      })
  private String device = "constant";

  @Option(
      names = "--samples",
      paramLabel = "FILE",
      description = "durations for --device empirical, from 'l2bench steps'")
  private @Nullable Path samples;

  @Option(
      names = "--image",
      paramLabel = "SNAPSHOT",
      description = "QED image as it was before the trace, plain or .xz (default: all allocated)")
  private @Nullable Path image;

  @Option(
      names = "--edition",
      paramLabel = "EDITION",
      converter = CheckCommand.EditionConverter.class,
      defaultValue = "7.2",
      description = "the driver: 7.2 or 2012 (default: ${DEFAULT-VALUE})")
  private Edition edition = Edition.COROUTINES;

  @Option(
      names = "--loading",
      paramLabel = "LOADING",
      defaultValue = "duplicate",
      description = "duplicate, as QED does, or single-flight (default: ${DEFAULT-VALUE})")
  private String loading = "duplicate";

  @Option(
      names = "--speed",
      paramLabel = "FACTOR",
      defaultValue = "1x",
      description = "of the trace's clock in open timing, as in 2x (default: ${DEFAULT-VALUE})")
  private String speed = "1x";

  @Option(
      names = "--shared-cache",
      description = "one cache for all disks of a trace (default: each disk has its own)")
  private boolean sharedCache;

  /** The trace as it is to be replayed. */
  Trace replayed(Trace trace, Geometry geometry) throws IOException {
    return sharedCache ? SharedDisks.of(trace, geometry) : trace;
  }

  /** Opens the image, or null without one. */
  @Nullable QedImage openImage() throws IOException {
    return image == null ? null : QedImage.open(image);
  }

  /** The settings of a sweep over that trace. */
  SweepSettings settings(
      Trace trace, Geometry geometry, @Nullable QedImage opened, long seed, long limit, int threads)
      throws IOException {
    DeviceSpec chosen = Devices.parse(device);
    StepSamples recorded = chosen.factory().needsSamples() ? samples(trace) : null;
    return new SweepSettings(
        geometry,
        opened,
        edition,
        Loading.parse(loading),
        chosen,
        recorded,
        speed(),
        seed,
        limit,
        threads);
  }

  private @Nullable StepSamples samples(Trace trace) throws IOException {
    if (samples != null) {
      try (InputStream in = Files.newInputStream(samples)) {
        return StepSamplesCsv.read(samples.toString(), in);
      }
    }
    if (trace instanceof RecordedTrace bundled && bundled.hasSteps()) {
      try (InputStream in = bundled.openSteps()) {
        return StepSamplesCsv.read(bundled.name() + " (steps)", in);
      }
    }
    return null;
  }

  private double speed() {
    String number = speed.endsWith("x") ? speed.substring(0, speed.length() - 1) : speed;
    try {
      return Double.parseDouble(number);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "speed must be a factor such as 2x, found '%s'".formatted(speed), e);
    }
  }
}
