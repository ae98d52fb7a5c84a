package io.l2bench.driver.qed;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.cache.Policy;
import io.l2bench.device.Devices;
import io.l2bench.driver.Driver;
import io.l2bench.driver.DriverFactory;
import io.l2bench.driver.DriverLike;
import io.l2bench.driver.DriverSetup;
import io.l2bench.driver.Loading;
import io.l2bench.replay.CellSettings;
import io.l2bench.replay.ListTrace;
import io.l2bench.replay.Outcome;
import io.l2bench.replay.Replays;
import io.l2bench.replay.RequestKind;
import io.l2bench.replay.Setup;
import io.l2bench.replay.Sweep;
import io.l2bench.replay.SweepSettings;
import io.l2bench.replay.Timing;
import io.l2bench.workload.Op;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Requests that take the short way come out as those that take the general one. */
final class ShortWayTest {
  private static final int ROUNDS = Boolean.getBoolean("thorough") ? 400 : 60;
  private static final int REQUESTS = 1500;
  private static final int TABLES = 60;

  /** A driver that takes the general way alone, since something listens. */
  private static final class General extends DriverLike {
    private final Edition release;

    General(DriverFactory driver, Edition release) {
      super(driver);
      this.release = release;
    }

    @Override
    public Driver create(DriverSetup setup) {
      return new QedDriver(release, setup, new QedListener() {});
    }
  }

  /** Most requests lie within a table, some end at its end, and some go beyond. */
  private static Trace trace(SplittableRandom random) {
    ListTrace trace = new ListTrace();
    long now = 0;
    for (int i = 0; i < REQUESTS; i++) {
      long table = random.nextLong(TABLES) * random.nextLong(TABLES) / TABLES;
      long into = random.nextLong(Replays.TABLE);
      long left = Replays.TABLE - into;
      long length =
          switch (random.nextInt(10)) {
            case 0 -> left;
            case 1 -> left + 1;
            case 2 -> left + random.nextLong(3 * Replays.TABLE);
            default -> 1 + random.nextLong(left);
          };
      now += random.nextLong(40_000);
      Op op = random.nextInt(3) == 0 ? Op.WRITE : Op.READ;
      trace.add(op, table * Replays.TABLE + into, length, now, /* disk= */ 0);
    }
    return trace;
  }

  @ParameterizedTest
  @EnumSource
  void outcomesAreThoseOfTheGeneralWay(Edition edition) throws IOException {
    List<Policy> policies = Replays.deterministic().toList();
    List<String> timings = List.of("closed:1", "closed:2", "closed:5", "closed:32", "open");
    List<String> devices = List.of("constant", "nvme", "constant:channels=2");
    for (int seed = 0; seed < ROUNDS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Setup setup =
          Setup.of(Replays.GEOMETRY)
              .on(pick(devices, random))
              .loading(pick(List.of(Loading.values()), random))
              .failReads(random.nextInt(3) == 0 ? 0.2 : 0)
              .seed(seed);
      CellSettings cell =
          new CellSettings(
              pick(policies, random),
              1 + random.nextInt(TABLES),
              Timing.parse(pick(timings, random)));
      Trace trace = trace(random);
      DriverFactory driver = edition == Edition.COROUTINES ? new Qed() : new Qed2012();
      Outcome quick = replay(trace, setup, driver, cell);
      Outcome general = replay(trace, setup, new General(driver, edition), cell);
      assertThat(quick)
          .as("seed %d, %s, %s", seed, cell, setup)
          .usingRecursiveComparison()
          .ignoringFields("latencies")
          .isEqualTo(general);
      for (RequestKind kind : RequestKind.values()) {
        assertThat(quick.latencies().of(kind)).isEqualTo(general.latencies().of(kind));
      }
    }
  }

  private static Outcome replay(Trace trace, Setup setup, DriverFactory driver, CellSettings cell)
      throws IOException {
    SweepSettings settings =
        new SweepSettings(
            setup,
            /* image= */ null,
            driver,
            Devices.parse(setup.device()),
            /* samples= */ null,
            /* warmup= */ 0,
            /* threads= */ 1);
    return Sweep.run(trace, settings, List.of(cell)).get(0).outcome();
  }

  private static <T> T pick(List<T> all, SplittableRandom random) {
    return all.get(random.nextInt(all.size()));
  }
}
