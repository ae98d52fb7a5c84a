package io.l2bench.cli;

import io.l2bench.device.Devices;
import io.l2bench.driver.Drivers;
import io.l2bench.driver.Loading;
import io.l2bench.driver.qed.Edition;
import io.l2bench.replay.Setup;
import io.l2bench.replay.Warmup;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Geometry;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how requests are served. */
final class ReplayOptions {
  private static final String CLEAN_INTERVAL = ":cache-clean-interval=";

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
      description = "image as it was before the trace, plain or .xz (default: all allocated)")
  private @Nullable Path image;

  @Option(
      names = "--driver",
      paramLabel = "DRIVER",
      description = "QEMU's block driver: qed, qed-2012 or qcow2 (default: qed)")
  private @Nullable String driver;

  @Option(
      names = "--cache-clean-interval",
      paramLabel = "SECONDS",
      description = {
        "with --driver qcow2: slices that nobody used for so long are forgotten; 0 = never",
        "(default: 600, as for a guest's disk)"
      })
  private @Nullable String cleanInterval;

  @Option(
      names = "--edition",
      paramLabel = "EDITION",
      converter = CheckCommand.EditionConverter.class,
      defaultValue = "7.2",
      description = "of the driver qed: 7.2 or 2012 (default: ${DEFAULT-VALUE})")
  private Edition edition = Edition.COROUTINES;

  @Option(
      names = "--loading",
      paramLabel = "LOADING",
      description = {
        "what a miss does: duplicate reads the table even if another request is reading it,",
        "single-flight waits for that read, locked reads it with the driver's lock held;",
        "QED does the first, qcow2 the last (default: as the driver does)"
      })
  private @Nullable String loading;

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

  @Option(
      names = "--fail-reads",
      paramLabel = "SHARE",
      defaultValue = "0",
      description = "share of the table reads that fail, as in 0.001 (default: none)")
  private double failReads;

  /** How requests are served. */
  Setup setup(Geometry geometry, long seed, long limit) {
    return new Setup(
        geometry,
        sharedCache,
        image == null ? null : image.toString(),
        driver() + parameters(),
        loading == null ? Drivers.named(driver()).loading() : Loading.parse(loading),
        Devices.parse(device).label(),
        samples == null ? null : samples.toString(),
        speed(),
        seed,
        limit,
        failReads,
        Warmup.NONE);
  }

  /** The path of the image, if there is one. */
  @Nullable Path image() {
    return image;
  }

  private String parameters() {
    if (cleanInterval == null) {
      return "";
    }
    Drivers.named(driver() + CLEAN_INTERVAL + cleanInterval);
    return CLEAN_INTERVAL + cleanInterval;
  }

  /** The name of the driver. */
  String driver() {
    if (driver == null) {
      return edition.driver();
    }
    if (edition != Edition.COROUTINES && !driver.equals(edition.driver())) {
      throw new BadInputException(
          "--edition", "7.2 with --driver " + driver, "'" + edition.label() + "'");
    }
    return Drivers.named(driver).name();
  }

  private double speed() {
    String number = speed.endsWith("x") ? speed.substring(0, speed.length() - 1) : speed;
    try {
      return Double.parseDouble(number);
    } catch (NumberFormatException e) {
      throw new BadInputException("speed", "a factor such as 2x", "'" + speed + "'");
    }
  }
}
