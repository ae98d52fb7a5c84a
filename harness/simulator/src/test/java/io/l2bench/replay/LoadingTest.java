package io.l2bench.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import io.l2bench.cache.Policies;
import io.l2bench.cache.Policy;
import io.l2bench.driver.Loading;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.Op;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way to load tables, in every driver, where each step takes 2 ms. */
final class LoadingTest {
  private static final Geometry GEOMETRY = new Geometry(65536, 1, 32L << 20);
  private static final long STEP = 2_000_000;
  private static final int REQUESTS = 4000;

  private static Outcome replay(
      ListTrace trace, String driver, Loading loading, Policy policy, String timing)
      throws IOException {
    Setup setup =
        Replays.setup(GEOMETRY, driver, loading).on("constant:table-read=2000:data-read=2000");
    CellSettings cell = new CellSettings(policy, 8, Timing.parse(timing));
    return Sweep.run(trace, SweepSettings.of(setup, /* threads= */ 1), List.of(cell))
        .get(0)
        .outcome();
  }

  private static Policy lru() {
    return Policies.load().parse("lru");
  }

  /**
   * Four reads at once, of one table or of four. Under the lock the reads of four tables come one
   * after the other, and the requests wait 2, 4 and 6 ms; that of one table stops three for 2 ms.
   * QED takes its lock again after the I/O on data: there the first two wait 4 and 2 ms more.
   */
  @ParameterizedTest
  @CsvSource({
    // driver, loading,     tables, reads, duplicate, stopped, for ms, longest ms
    "qed,   DUPLICATE,     1, 4, 3, 0, 0,  4",
    "qed,   SINGLE_FLIGHT, 1, 1, 0, 3, 6,  4",
    "qed,   LOCKED,        1, 1, 0, 3, 6,  4",
    "qed,   DUPLICATE,     4, 4, 0, 0, 0,  4",
    "qed,   SINGLE_FLIGHT, 4, 4, 0, 0, 0,  4",
    "qed,   LOCKED,        4, 4, 0, 4, 18, 10",
    "qcow2, DUPLICATE,     1, 4, 3, 0, 0,  4",
    "qcow2, SINGLE_FLIGHT, 1, 1, 0, 3, 6,  4",
    "qcow2, LOCKED,        1, 1, 0, 3, 6,  4",
    "qcow2, DUPLICATE,     4, 4, 0, 0, 0,  4",
    "qcow2, SINGLE_FLIGHT, 4, 4, 0, 0, 0,  4",
    "qcow2, LOCKED,        4, 4, 0, 3, 12, 10"
  })
  void fourReadsAtOnce(
      String driver,
      Loading loading,
      int tables,
      long reads,
      long duplicate,
      long stopped,
      long stoppedMillis,
      long longestMillis)
      throws IOException {
    ListTrace trace = new ListTrace();
    for (int i = 0; i < 4; i++) {
      trace.add(Op.READ, i % tables * GEOMETRY.tableCovers(), 4096);
    }
    Outcome outcome = replay(trace, driver, loading, lru(), "closed:4");
    assertThat(outcome.tables())
        .isEqualTo(new TableWork(reads, duplicate, 0, 0, stopped, stoppedMillis * 1_000_000));
    long longest = 0;
    for (RequestKind kind : RequestKind.values()) {
      longest = Math.max(longest, outcome.latencies().of(kind).getMaxValue());
    }
    assertThat((double) longest).isCloseTo(longestMillis * 1e6, withPercentage(0.1));
    assertThat(outcome.latencies().of(RequestKind.READ_DELAYED).getTotalCount())
        .isEqualTo(stopped - (tables == 4 ? stopped : 0));
  }

  /** A request that reads its own table is no delayed one, and a hit behind a miss is. */
  @Test
  void aHitWaitsBehindTheMissThatHoldsTheLock() throws IOException {
    ListTrace trace = new ListTrace();
    trace.add(Op.READ, 0, 4096, 0, 0);
    trace.add(Op.READ, GEOMETRY.tableCovers(), 4096, 5 * STEP, 0);
    trace.add(Op.READ, 0, 4096, 5 * STEP + STEP / 2, 0);
    for (String driver : List.of("qed", "qcow2")) {
      TableWork locked = replay(trace, driver, Loading.LOCKED, lru(), "open").tables();
      assertThat(locked).isEqualTo(new TableWork(2, 0, 0, 0, 1, STEP / 2));
      TableWork free = replay(trace, driver, Loading.SINGLE_FLIGHT, lru(), "open").tables();
      assertThat(free).isEqualTo(new TableWork(2, 0, 0, 0, 0, 0));
    }
  }

  private static ListTrace random(double writes) {
    SplittableRandom random = new SplittableRandom(3);
    ListTrace trace = new ListTrace();
    for (int i = 0; i < REQUESTS; i++) {
      Op op = random.nextDouble() < writes ? Op.WRITE : Op.READ;
      long table = random.nextInt(3) == 0 ? random.nextLong(4) : random.nextLong(40);
      long offset = table * GEOMETRY.tableCovers() + random.nextLong(8000) * 4096;
      trace.add(op, offset, random.nextInt(9) == 0 ? 200_000 : 4096, i * STEP / 8, 0);
    }
    return trace;
  }

  /** With one request in flight nobody waits, and every way to load is the same. */
  @ParameterizedTest
  @ValueSource(strings = {"qed", "qcow2"})
  void oneRequestAtATimeIsServedAlike(String driver) throws IOException {
    ListTrace trace = random(/* writes= */ 0.3);
    for (Policy policy : Replays.deterministic().toList()) {
      Outcome locked = replay(trace, driver, Loading.LOCKED, policy, "closed:1");
      for (Loading loading : List.of(Loading.DUPLICATE, Loading.SINGLE_FLIGHT)) {
        Outcome other = replay(trace, driver, loading, policy, "closed:1");
        assertThat(other.tables()).as(policy.label()).isEqualTo(locked.tables());
        assertThat(other.latencies().of(RequestKind.READ_MISS))
            .isEqualTo(locked.latencies().of(RequestKind.READ_MISS));
      }
      assertThat(locked.tables().stoppedRequests()).isZero();
    }
  }

  /** Every request ends, whatever the policy, and reads outside the lock stop fewer. */
  @ParameterizedTest
  @CsvSource({"qed, closed:32", "qed, open", "qcow2, closed:32", "qcow2, open"})
  void manyInFlight(String driver, String timing) throws IOException {
    ListTrace trace = random(/* writes= */ 0.3);
    for (Policy policy : Replays.deterministic().toList()) {
      Outcome locked = replay(trace, driver, Loading.LOCKED, policy, timing);
      Outcome single = replay(trace, driver, Loading.SINGLE_FLIGHT, policy, timing);
      Outcome twice = replay(trace, driver, Loading.DUPLICATE, policy, timing);
      for (Outcome outcome : List.of(locked, single, twice)) {
        long ended = 0;
        for (RequestKind kind : RequestKind.values()) {
          ended += outcome.latencies().of(kind).getTotalCount();
        }
        assertThat(ended).as(policy.label()).isEqualTo(REQUESTS);
      }
      assertThat(locked.duplicateReads()).isZero();
      assertThat(single.duplicateReads()).as(policy.label()).isZero();
      assertThat(twice.duplicateReads()).isPositive();
      assertThat(twice.tables().stoppedRequests()).as(policy.label()).isZero();
      assertThat(single.tables().stoppedNanos())
          .as(policy.label())
          .isBetween(1L, locked.tables().stoppedNanos() - 1);
    }
  }
}
