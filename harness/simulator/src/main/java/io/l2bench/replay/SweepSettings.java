package io.l2bench.replay;

import io.l2bench.device.DeviceSpec;
import io.l2bench.device.StepSamples;
import io.l2bench.driver.Edition;
import io.l2bench.driver.Loading;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.image.QedImage;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of a sweep have in common.
 *
 * @param geometry of the image
 * @param image as it is before the first request; null stands for one that is all allocated and
 *     contiguous
 * @param edition of the driver
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
    Edition edition,
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
      throw new BadInputException("threads", "at least 1", Integer.toString(threads));
    }
    if (device.factory().needsSamples() && samples == null) {
      throw new BadInputException(
          "device " + device.label(),
          "a trace with recorded durations",
          "one without; use constant, nvme, ssd, hdd or network");
    }
  }

  /**
   * Refuses values that no sweep takes.
   *
   * @param speed of the trace's clock
   * @param limit requests replayed at most
   * @throws BadInputException naming the value
   */
  public static void check(double speed, long limit) {
    if (!(speed > 0 && speed <= 1e6)) {
      throw new BadInputException("speed", "above 0, at most 1e6", Double.toString(speed));
    }
    if (limit < 1) {
      throw new BadInputException("limit", "at least 1 request", Long.toString(limit));
    }
  }

  /** The usual: all allocated, QED 7.2 as it is, on that device. */
  public static SweepSettings of(
      Geometry geometry, DeviceSpec device, long seed, long limit, int threads) {
    return new SweepSettings(
        geometry,
        /* image= */ null,
        Edition.COROUTINES,
        Loading.DUPLICATE,
        device,
        /* samples= */ null,
        /* speed= */ 1,
        seed,
        limit,
        threads);
  }
}
