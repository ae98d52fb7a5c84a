package io.l2bench.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.l2bench.cache.Policies;
import io.l2bench.driver.Drivers;
import io.l2bench.driver.Loading;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.Op;
import io.l2bench.workload.Trace;
import io.l2bench.workload.recorded.RecordedTrace;
import io.l2bench.workload.recorded.RecordedTraces;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Bundled guests through the qcow2 driver. The slice reads of allocated images are those that a
 * real QEMU 7.2.22 made for the same requests, one by one and with their overlap.
 */
final class Qcow2ReplayTest {
  private static Trace bundled(String name) {
    return RecordedTraces.all().stream()
        .filter(trace -> trace.name().equals(name))
        .map(RecordedTrace.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static Outcome replay(
      Trace trace,
      long cluster,
      long entry,
      int slots,
      String policy,
      String timing,
      Loading loading)
      throws IOException {
    Geometry geometry = new Geometry(cluster, 1, entry / 8 * cluster);
    Setup setup = Replays.setup(geometry, "qcow2", loading);
    SweepSettings settings = SweepSettings.of(setup, /* threads= */ 1);
    CellSettings cell =
        new CellSettings(Policies.load().parse(policy), slots, Timing.parse(timing));
    return Sweep.run(trace, settings, List.of(cell)).get(0).outcome();
  }

  @ParameterizedTest
  @CsvSource({
    "server-300g,         65536, 4096,  4,   2812",
    "server-300g,         65536, 4096,  16,  2095",
    "server-300g,         65536, 4096,  64,  1331",
    "server-300g,         65536, 4096,  256, 233",
    "server-300g,         65536, 65536, 2,   5077",
    "server-300g,         65536, 65536, 8,   2029",
    "server-300g,         65536, 65536, 32,  1479",
    "apt-sqlite-postgres, 4096,  4096,  32,  5443",
    "debian-boot,         4096,  4096,  16,  444"
  })
  void readsTheSlicesOfARealQemu(String trace, long cluster, long entry, int slots, long reads)
      throws IOException {
    Outcome overlapping = qcow2(trace, cluster, entry, slots, "recorded");
    assertThat(overlapping.tableReads()).isEqualTo(reads);
    assertThat(overlapping.duplicateReads()).isZero();
    Outcome sequential = qcow2(trace, cluster, entry, slots, "sequential");
    assertThat(sequential.tableReads()).isCloseTo(reads, within(1L));
  }

  private static Outcome qcow2(String trace, long cluster, long entry, int slots, String timing)
      throws IOException {
    return replay(bundled(trace), cluster, entry, slots, "qcow2", timing, Loading.LOCKED);
  }

  /** Every policy serves, and lru is what qcow2 is. */
  @Test
  void takesAnyPolicyInTheCache() throws IOException {
    Trace trace = bundled("debian-boot");
    for (var policy : Policies.load().all()) {
      Outcome outcome = replay(trace, 4096, 4096, 16, policy.label(), "recorded", Loading.LOCKED);
      assertThat(outcome.requests()).as(policy.label()).isEqualTo(3004);
      assertThat(outcome.tableReads()).as(policy.label()).isBetween(274L, 1500L);
      if (policy.label().equals("lru")) {
        assertThat(outcome.tableReads()).isEqualTo(444);
      }
    }
  }

  /** The timer runs each second: what nobody used since it ran last is forgotten. */
  @ParameterizedTest
  @CsvSource({"qcow2:cache-clean-interval=1, 2", "qcow2:cache-clean-interval=9, 1", "qcow2, 1"})
  void aSliceIsReadAgainAfterTheTimer(String driver, long reads) throws IOException {
    long second = 1_000_000_000;
    ListTrace trace =
        new ListTrace().add(Op.READ, 0, 512, 0, 0).add(Op.READ, 512, 512, 5 * second, 0);
    Setup setup = Replays.setup(new Geometry(4096, 1, 512 * 4096), driver, Loading.LOCKED);
    CellSettings cell = new CellSettings(Policies.load().parse("qcow2"), 16, Timing.parse("open"));
    List<ReplayedCell> cells =
        Sweep.run(trace, SweepSettings.of(setup, /* threads= */ 1), List.of(cell));
    assertThat(cells.get(0).outcome().tableReads()).isEqualTo(reads);
  }

  @Test
  void refusesWhatTheDriverDoesNotDo() {
    Trace trace = bundled("debian-boot");
    assertThatThrownBy(() -> replay(trace, 4096, 8192, 16, "lru", "recorded", Loading.LOCKED))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("slices of 512 bytes to a cluster");
    assertThatThrownBy(() -> Drivers.named("qcow2:cache-clean-interval=never"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("cache-clean-interval=SECONDS");
    assertThatThrownBy(() -> Drivers.named("qed:cache-clean-interval=1"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no parameters");
  }
}
