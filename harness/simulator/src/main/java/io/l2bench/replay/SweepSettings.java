package io.l2bench.replay;

import io.l2bench.device.DeviceSpec;
import io.l2bench.device.Devices;
import io.l2bench.device.StepSamples;
import io.l2bench.driver.DriverFactory;
import io.l2bench.driver.Drivers;
import io.l2bench.driver.Loading;
import io.l2bench.driver.OpenImage;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Geometry;
import org.jspecify.annotations.Nullable;

/**
 * A setup with open files, shared by the cells of a sweep.
 *
 * @param setup as plain data
 * @param image as it is before the first request; null if it is all allocated
 * @param driver that serves the requests
 * @param device that serves the requests
 * @param samples recorded durations, for a device that needs them
 * @param warmup requests at the start that are not counted
 * @param threads that replay side by side; results do not depend on it
 */
public record SweepSettings(
    Setup setup,
    @Nullable OpenImage image,
    DriverFactory driver,
    DeviceSpec device,
    @Nullable StepSamples samples,
    long warmup,
    int threads) {

  public SweepSettings {
    if (threads < 1) {
      throw new BadInputException("threads", "at least 1", Integer.toString(threads));
    }
    if (device.factory().needsSamples() && samples == null) {
      throw new BadInputException(
          "device " + device.label(),
          "a trace with recorded durations, or --samples",
          "none; use constant, nvme, ssd, hdd or network");
    }
  }

  /** A setup without files and without warm-up. */
  public static SweepSettings of(Setup setup, int threads) {
    return new SweepSettings(
        setup,
        /* image= */ null,
        Drivers.named(setup.driver()),
        Devices.parse(setup.device()),
        /* samples= */ null,
        /* warmup= */ 0,
        threads);
  }

  /** These settings with that many requests at the start not counted. */
  public SweepSettings warmingUp(long requests) {
    return new SweepSettings(setup, image, driver, device, samples, requests, threads);
  }

  /** Whether a sequential replay makes the lookups of the trace's tables, one after the other. */
  boolean isSequential() {
    return image == null && driver.isSequential();
  }

  Geometry geometry() {
    return setup.geometry();
  }

  Loading loading() {
    return setup.loading();
  }

  double speed() {
    return setup.speed();
  }

  long seed() {
    return setup.seed();
  }

  long limit() {
    return setup.limit();
  }
}
