package io.l2bench.replay;

import static io.l2bench.replay.Replays.TABLE;
import static io.l2bench.replay.Replays.replay;
import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.cache.Policy;
import io.l2bench.cache.Trait;
import io.l2bench.workload.Op;
import io.l2bench.workload.Trace;
import io.l2bench.workload.Traces;
import io.l2bench.workload.recorded.RecordedTrace;
import io.l2bench.workload.recorded.RecordedTraces;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests in flight against what QEMU did and what must hold whatever the policy. */
final class InFlightReplayTest {
  private static final List<String> TRACES =
      List.of("debian-boot", "apt-sqlite-postgres", "convert", "bench-reads", "bench-writes");

  static Stream<Policy> deterministic() {
    return Replays.deterministic();
  }

  /** The shorter ones: the longer ones take more time and show nothing else. */
  static List<RecordedTrace> recorded() {
    return RecordedTraces.all().stream().filter(trace -> trace.requests() < 32_000).toList();
  }

  static Stream<Policy> pinning() {
    return Replays.deterministic()
        .filter(policy -> policy.has(Trait.PINS) && !policy.has(Trait.UNBOUNDED));
  }

  /** QEMU's own run of three reads of one table at once: three table reads, two dropped. */
  @Test
  void requestsThatMissOneTableTogetherEachReadIt() throws IOException {
    ListTrace trace = new ListTrace();
    for (int i = 0; i < 3; i++) {
      trace.add(Op.READ, TABLE, 4096);
    }
    Outcome outcome = replay(trace, "qed", 50, "closed:3");
    assertThat(outcome.tableReads()).isEqualTo(3);
    assertThat(outcome.duplicateReads()).isEqualTo(2);
    assertThat(outcome.cache().commitsDropped()).isEqualTo(2);
    assertThat(outcome.cache().peakTables()).isEqualTo(3);
    assertThat(outcome.cache().peakEntries()).isEqualTo(1);
  }

  /** One pass a trace, which feeds every policy twice. */
  @ParameterizedTest
  @MethodSource("recorded")
  void oneRequestInFlightEqualsSequential(RecordedTrace trace) throws IOException {
    List<Policy> policies = deterministic().toList();
    List<CellSettings> cells = new ArrayList<>();
    for (String timing : List.of("sequential", "closed:1")) {
      for (Policy policy : policies) {
        cells.add(new CellSettings(policy, 20, Timing.parse(timing)));
      }
    }
    SweepSettings settings = SweepSettings.of(Setup.of(trace.geometry()).seed(7), /* threads= */ 2);
    List<ReplayedCell> results = Sweep.run(trace, settings, cells);
    for (int i = 0; i < policies.size(); i++) {
      String name = policies.get(i).label();
      Outcome sequential = results.get(i).outcome();
      Outcome closed = results.get(policies.size() + i).outcome();
      assertThat(sequential.requests()).isEqualTo(trace.requests());
      assertThat(closed.duplicateReads()).as(name).isZero();
      assertThat(closed)
          .as(name)
          .usingRecursiveComparison()
          .ignoringFieldsOfTypes(Latencies.class)
          .isEqualTo(sequential);
      for (RequestKind kind : RequestKind.values()) {
        Histogram found = closed.latencies().of(kind);
        assertThat(found.equals(sequential.latencies().of(kind))).as("%s %s", name, kind).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sequential", "closed:2", "closed:32", "closed:150"})
  void fifoEqualsQedInEveryCount(String timing) throws IOException {
    for (String name : TRACES) {
      Trace trace = Traces.open(name, 1);
      for (int capacity : new int[] {1, 10, 50}) {
        Outcome qed = replay(trace, "qed", capacity, timing);
        Outcome fifo = replay(trace, "fifo", capacity, timing);
        assertThat(fifo.cache()).as("%s at %d", name, capacity).isEqualTo(qed.cache());
        assertThat(fifo.tableReads()).isEqualTo(qed.tableReads());
        assertThat(fifo.duplicateReads()).isEqualTo(qed.duplicateReads());
        assertThat(fifo.meanEntries()).isEqualTo(qed.meanEntries());
        assertThat(fifo.grown()).isEqualTo(qed.grown());
        assertThat(fifo.nanosAboveCapacity()).isEqualTo(qed.nanosAboveCapacity());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pinning")
  void noMoreInFlightThanTheCapacityNeverExceedsIt(Policy policy) throws IOException {
    Outcome outcome = replay(Traces.open("bench-writes", 1), policy, 32, "closed:32");
    assertThat(outcome.cache().peakEntries()).isEqualTo(32);
    assertThat(outcome.grown()).isZero();
    assertThat(outcome.nanosAboveCapacity()).isZero();
  }

  /** Each request reads a table of its own, so all that are in flight hold one at the commits. */
  @ParameterizedTest
  @MethodSource("pinning")
  void moreInFlightThanTheCapacityGrowsToWhatIsHeld(Policy policy) throws IOException {
    ListTrace trace = new ListTrace();
    for (int table = 0; table < 64; table++) {
      trace.add(Op.READ, table * TABLE, 4096);
    }
    Outcome outcome = replay(trace, policy, 10, "closed:64");
    assertThat(outcome.cache().peakEntries()).isEqualTo(64);
    assertThat(outcome.grown()).isEqualTo(54);
    assertThat(outcome.nanosAboveCapacity()).isPositive();
  }

  /** Random requests over several tables each: what goes in comes out, whatever the depth. */
  @ParameterizedTest
  @MethodSource("deterministic")
  void everyRequestCompletesAndEveryLookupIsCounted(Policy policy) throws IOException {
    SplittableRandom random = new SplittableRandom(3);
    ListTrace trace = new ListTrace();
    long lookups = 0;
    for (int i = 0; i < 5000; i++) {
      long offset = random.nextLong(100) * TABLE + random.nextLong(TABLE);
      long length = 1 + random.nextLong(3 * TABLE);
      lookups += (offset + length - 1) / TABLE - offset / TABLE + 1;
      trace.add(random.nextBoolean() ? Op.READ : Op.WRITE, offset, length);
    }
    Outcome outcome = replay(trace, policy, 5, "closed:40");
    assertThat(outcome.requests()).isEqualTo(5000);
    assertThat(outcome.cache().lookups()).isEqualTo(lookups);
    assertThat(outcome.tableReads()).isEqualTo(outcome.cache().misses());
    assertThat(outcome.cache().commits()).isEqualTo(outcome.tableReads());
    long recorded = 0;
    for (RequestKind kind : RequestKind.values()) {
      recorded += outcome.latencies().of(kind).getTotalCount();
    }
    assertThat(recorded).isEqualTo(5000);
  }
}
