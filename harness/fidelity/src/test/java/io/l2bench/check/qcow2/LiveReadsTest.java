package io.l2bench.check.qcow2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.l2bench.cache.Policies;
import io.l2bench.check.Qemu;
import io.l2bench.check.qcow2.LiveReads.Kind;
import io.l2bench.device.Devices;
import io.l2bench.driver.DriverFactory;
import io.l2bench.driver.Drivers;
import io.l2bench.driver.Loading;
import io.l2bench.driver.OpenImage;
import io.l2bench.replay.CellSettings;
import io.l2bench.replay.Setup;
import io.l2bench.replay.Sweep;
import io.l2bench.replay.SweepSettings;
import io.l2bench.replay.Timing;
import io.l2bench.replay.Warmup;
import io.l2bench.workload.Geometry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Reads of slices by the real QEMU, where {@code qemu-io} is installed, against those of a replay
 * that knows the requests and the image alone. On allocated images, and one at a time, they are
 * equal: compared with {@code -Dthorough=true}. Elsewhere the real ones vary by some percent from
 * run to run, since they depend on which I/O ends first: the median of a few runs is compared with
 * {@code -Dlive.near=true}.
 */
final class LiveReadsTest {
  private static final String DEVICE = "constant";
  private static final int RUNS = 5;

  @TempDir Path folder;

  @BeforeAll
  static void needsQemu() {
    Qemu.require();
  }

  @ParameterizedTest
  @CsvSource({
    // image, cluster,  slice, slots, slices, depth, writes, skew, bytes, throttle, percent
    "FULL,     65536,   4096,  16, 200, 1,  0,   1, 4096,    0,   0",
    "FULL,     65536,   4096,  16, 200, 16, 0,   1, 4096,    0,   0",
    "FULL,     65536,   4096,  16, 200, 64, 0,   1, 4096,    0,   0",
    "FULL,     65536,   4096,  16, 200, 64, 0.5, 1, 4096,    0,   0",
    "FULL,     65536,   4096,  64, 200, 64, 0,   0, 4096,    0,   0",
    "FULL,     65536,   65536, 8,  200, 16, 0,   1, 4096,    0,   0",
    "FULL,     2097152, 4096,  8,  60,  16, 0,   1, 4096,    0,   0",
    "FULL,     4096,    4096,  16, 200, 16, 0,   1, 4096,    0,   0",
    "EMPTY,    65536,   4096,  16, 200, 1,  0.5, 1, 4096,    0,   0",
    "FULL,     65536,   4096,  256, 640, 1, 0,   0, 4096,    0,   0",
    "FULL,     65536,   4096,  384, 640, 1, 0,   0, 4096,    0,   0",
    "SNAPSHOT, 65536,   4096,  16, 200, 1,  0.5, 1, 4096,    0,   0",
    "FULL,     65536,   512,   16, 200, 16, 0,   1, 2097152, 0,   5",
    "EMPTY,    65536,   4096,  16, 200, 16, 0.5, 1, 4096,    0,   5",
    "EMPTY,    65536,   4096,  16, 200, 64, 1,   1, 4096,    400, 5",
    "EMPTY,    65536,   4096,  16, 200, 64, 0.5, 1, 4096,    0,   6",
    "EMPTY,    65536,   4096,  16, 200, 64, 1,   1, 4096,    0,   6",
    "SNAPSHOT, 65536,   4096,  16, 200, 64, 0.5, 1, 4096,    0,   6",
    "EMPTY,    65536,   4096,  16, 200, 64, 0.5, 1, 4096,    100, 6",
    "SNAPSHOT, 65536,   4096,  16, 200, 16, 0.5, 1, 4096,    0,   5"
  })
  void readsAsManySlices(
      Kind kind,
      long cluster,
      long slice,
      int slots,
      int slices,
      int depth,
      double writes,
      double skew,
      long bytes,
      int throttle,
      double percent)
      throws IOException, InterruptedException {
    assumeTrue(Boolean.getBoolean(percent == 0 ? "thorough" : "live.near"));
    Geometry geometry = new Geometry(cluster, 1, slice / 8 * cluster);
    int requests = throttle == 0 ? 600 : 192;
    ReadsStream stream = new ReadsStream(geometry, slices, depth, writes, skew, bytes, requests);
    LiveReads live = new LiveReads(folder);
    Path image = live.create(kind, cluster, stream.diskBytes());
    double[] real = new double[percent == 0 ? 1 : RUNS];
    for (int run = 0; run < real.length; run++) {
      real[run] = live.reads(stream.commands(), image, geometry, slots, throttle);
    }
    Arrays.sort(real);
    double median = real[real.length / 2];
    assertThat((double) replayed(stream, image, slots)).isCloseTo(median, withPercentage(percent));
  }

  private static long replayed(ReadsStream stream, Path image, int slots) throws IOException {
    DriverFactory driver = Drivers.named("qcow2");
    Setup setup =
        new Setup(
            stream.geometry(),
            /* sharedCache= */ false,
            image.toString(),
            driver.name(),
            Loading.LOCKED,
            DEVICE,
            /* samples= */ null,
            /* speed= */ 1,
            /* seed= */ 1,
            /* limit= */ Long.MAX_VALUE,
            /* failReads= */ 0,
            Warmup.NONE);
    CellSettings cell =
        new CellSettings(Policies.load().parse("qcow2"), slots, new Timing.Recorded());
    try (OpenImage opened = driver.open(image)) {
      SweepSettings settings =
          new SweepSettings(
              setup,
              opened,
              driver,
              Devices.parse(DEVICE),
              /* samples= */ null,
              /* warmup= */ 0,
              /* threads= */ 1);
      return Sweep.run(stream, settings, List.of(cell)).get(0).outcome().tableReads();
    }
  }
}
