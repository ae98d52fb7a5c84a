package io.l2bench.replay;

import io.l2bench.device.DeviceSpec;
import io.l2bench.device.StepSamples;
import io.l2bench.driver.DriverFactory;
import io.l2bench.driver.Drivers;
import io.l2bench.driver.Loading;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.image.QedImage;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of a sweep have in common.
 *
 * @param geometry of the image
 * @param image as it is before the first request; null stands for one that is all allocated and
 *     contiguous
 * @param driver that serves the requests
 * @param loading what a request does that misses a table which another one is reading
 * @param device that serves the requests
 * @param samples recorded durations, for a device that needs them
 * @param speed of the trace's clock: at 2, open timing takes half the recorded time
 * @param seed of policies and devices that draw
 * @param limit requests replayed at most
 * @param threads that replay side by side; results do not depend on it
 */
public record SweepSettings(
    Geometry geometry,
    @Nullable QedImage image,
    DriverFactory driver,
    Loading loading,
    DeviceSpec device,
    @Nullable StepSamples samples,
    double speed,
    long seed,
    long limit,
    int threads) {
  public SweepSettings {
    check(speed, limit);
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, found " + threads);
    }
    if (device.factory().needsSamples() && samples == null) {
      throw new IllegalArgumentException(
          "device %s needs recorded durations, which this trace does not have; use constant, nvme,"
                  .formatted(device.label())
              + " ssd, hdd or network");
    }
  }

  /**
   * Refuses values that no sweep takes.
   *
   * @param speed of the trace's clock
   * @param limit requests replayed at most
   */
  public static void check(double speed, long limit) {
    if (!(speed > 0 && speed <= 1e6)) {
      throw new IllegalArgumentException("speed must be above 0, at most 1e6, found " + speed);
    }
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1 request, found " + limit);
    }
  }

  /** The usual: all allocated, QED 7.2 as it is, on that device. */
  public static SweepSettings of(
      Geometry geometry, DeviceSpec device, long seed, long limit, int threads) {
    return new SweepSettings(
        geometry,
        /* image= */ null,
        Drivers.named("qed"),
        Loading.DUPLICATE,
        device,
        /* samples= */ null,
        /* speed= */ 1,
        seed,
        limit,
        threads);
  }
}
