package io.l2bench.replay;

import io.l2bench.cache.Policies;
import io.l2bench.cache.Policy;
import io.l2bench.cache.Trait;
import io.l2bench.device.Devices;
import io.l2bench.device.StepSamples;
import io.l2bench.driver.Drivers;
import io.l2bench.driver.Loading;
import io.l2bench.driver.qed.OpenQedImage;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.Trace;
import io.l2bench.workload.image.QedImage;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Short ways to replay in tests. */
public final class Replays {
  /** Tables of 8 MiB, as on the recorded guests. */
  public static final Geometry GEOMETRY = Geometry.qed(4096, 4);

  private static final long SEED = 7;

  public static final long TABLE = GEOMETRY.tableCovers();

  private Replays() {}

  public static SweepSettings settings(long limit, int threads) {
    return SweepSettings.of(Setup.of(GEOMETRY).seed(SEED).limit(limit), threads);
  }

  public static Outcome replay(Trace trace, String policy, int capacity, String timing)
      throws IOException {
    return replay(trace, Policies.load().parse(policy), capacity, timing);
  }

  public static Outcome replay(Trace trace, Policy policy, int capacity, String timing)
      throws IOException {
    CellSettings cell = new CellSettings(policy, capacity, Timing.parse(timing));
    return Sweep.run(trace, settings(Long.MAX_VALUE, 1), List.of(cell)).get(0).outcome();
  }

  /** The usual setup of a driver. */
  static Setup setup(Geometry geometry, String driver, Loading loading) {
    Setup usual = Setup.of(geometry);
    return new Setup(
        geometry,
        usual.sharedCache(),
        usual.image(),
        driver,
        loading,
        usual.device(),
        usual.samples(),
        usual.speed(),
        usual.seed(),
        usual.limit(),
        usual.failReads(),
        usual.warmup());
  }

  /** A replay with a device, a loading and an image of choice. */
  public static Outcome replay(
      Trace trace,
      String policy,
      String timing,
      String device,
      Loading loading,
      @Nullable QedImage image,
      @Nullable StepSamples samples)
      throws IOException {
    Setup setup = Setup.of(GEOMETRY).on(device).loading(loading).seed(SEED);
    SweepSettings settings =
        new SweepSettings(
            setup,
            image == null ? null : new OpenQedImage(image),
            Drivers.named(setup.driver()),
            Devices.parse(device),
            samples,
            /* warmup= */ 0,
            /* threads= */ 1);
    CellSettings cell = new CellSettings(Policies.load().parse(policy), 50, Timing.parse(timing));
    return Sweep.run(trace, settings, List.of(cell)).get(0).outcome();
  }

  public static Stream<Policy> deterministic() {
    return Policies.load().all().stream().filter(policy -> policy.has(Trait.DETERMINISTIC));
  }
}
