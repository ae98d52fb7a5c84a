package io.l2bench.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l2bench.cache.Policies;
import io.l2bench.cache.Policy;
import io.l2bench.replay.CellSettings;
import io.l2bench.replay.ReplayedCell;
import io.l2bench.replay.Setup;
import io.l2bench.replay.Sweep;
import io.l2bench.replay.SweepSettings;
import io.l2bench.replay.Timing;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.Trace;
import io.l2bench.workload.Traces;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Curves against replays of each capacity. */
final class CurveMakerTest {
  private static final Geometry GEOMETRY = Geometry.qed(4096, 4);
  private static final long SEED = 5;
  private static final Timing SEQUENTIAL = new Timing.Sequential();

  private static CurveSettings settings(List<Integer> capacities, double rate, String... policies) {
    List<Policy> chosen = Stream.of(policies).map(Policies.load()::parse).toList();
    return new CurveSettings(
        chosen, capacities, 20, null, rate, GEOMETRY, SEED, Long.MAX_VALUE, /* warmup= */ 0, 1);
  }

  private static List<Long> replayed(Trace trace, String policy, List<Integer> capacities)
      throws IOException {
    SweepSettings sweep = SweepSettings.of(Setup.of(GEOMETRY).seed(SEED), 1);
    List<CellSettings> cells =
        capacities.stream()
            .map(c -> new CellSettings(Policies.load().parse(policy), c, new Timing.Sequential()))
            .toList();
    List<ReplayedCell> results = Sweep.run(trace, sweep, cells);
    return results.stream().map(cell -> cell.outcome().cache().misses()).toList();
  }

  private static List<Long> misses(Curve curve, List<Integer> capacities) {
    return capacities.stream().map(c -> curve.at(c).orElseThrow().misses()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "uniform:tables=3:requests=200",
        "uniform:tables=60:requests=3000",
        "zipf:tables=200:requests=4000",
        "zipf:tables=40:alpha=2:requests=3000",
        "loop:tables=70:requests=1000",
        "sequential:requests=300",
      })
  void stackAlgorithmsEqualReplaysAtEveryCapacity(String name) throws IOException {
    Trace trace = Traces.open(name, SEED);
    List<Integer> capacities = IntStream.rangeClosed(1, 205).boxed().toList();
    Curves curves = CurveMaker.make(trace, settings(List.of(), 1, "lru", "opt"));
    for (Curve curve : curves.curves()) {
      assertThat(misses(curve, capacities))
          .as(curve.policy())
          .isEqualTo(replayed(trace, curve.policy(), capacities));
    }
  }

  /** Counts after a warm-up, against replays with the same one. */
  @ParameterizedTest
  @CsvSource({"zipf:tables=200:requests=6000, 1000", "loop:tables=70:requests=900, 100"})
  void aWarmupIsLeftOutOfTheCounts(String name, long warmup) throws IOException {
    Trace trace = Traces.open(name, SEED);
    List<Integer> capacities = List.of(1, 2, 7, 30, 69, 150);
    CurveSettings plain = settings(capacities, 1, "lru", "opt", "arc");
    CurveSettings settings =
        new CurveSettings(
            plain.policies(), capacities, 20, null, 1, GEOMETRY, SEED, 5000, warmup, 1);
    SweepSettings sweep =
        SweepSettings.of(Setup.of(GEOMETRY).seed(SEED).limit(5000), 1).warmingUp(warmup);
    for (Curve curve : CurveMaker.make(trace, settings).curves()) {
      List<CellSettings> cells =
          capacities.stream()
              .map(c -> new CellSettings(Policies.load().parse(curve.policy()), c, SEQUENTIAL))
              .toList();
      List<ReplayedCell> replayed = Sweep.run(trace, sweep, cells);
      assertThat(misses(curve, capacities))
          .isEqualTo(replayed.stream().map(cell -> cell.outcome().cache().misses()).toList());
      assertThat(curve.lookups()).isEqualTo(replayed.get(0).outcome().cache().lookups());
    }
  }

  /** Three keys, of which a sample of one in a hundred holds none: nothing can be said. */
  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.1})
  void anEmptySampleIsRefused(double rate) {
    Trace trace = Traces.open("uniform:tables=3:requests=200", SEED);
    assertThatThrownBy(() -> CurveMaker.make(trace, settings(List.of(), rate, "lru")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("an empty sample; take a larger share");
  }

  /** The times of lru are renumbered several times here, and requests span tables. */
  @ParameterizedTest
  @ValueSource(strings = {"apt-sqlite-postgres", "debian-boot", "server-300g"})
  void stackAlgorithmsEqualReplaysOfRecordedGuests(String name) throws IOException {
    Trace trace = Traces.open(name, SEED);
    List<Integer> capacities = List.of(1, 2, 3, 7, 10, 50, 51, 200, 1000, 5000);
    for (List<Integer> chosen : List.of(List.<Integer>of(), capacities)) {
      Curves curves = CurveMaker.make(trace, settings(chosen, 1, "lru", "opt"));
      for (Curve curve : curves.curves()) {
        assertThat(misses(curve, capacities))
            .as(curve.policy())
            .isEqualTo(replayed(trace, curve.policy(), capacities));
      }
    }
  }

  @Test
  void otherPoliciesAreReplayed() throws IOException {
    Trace trace = Traces.open("zipf:tables=500:requests=5000", SEED);
    List<Integer> capacities = List.of(5, 50, 499);
    Curves curves = CurveMaker.make(trace, settings(capacities, 1, "s3-fifo", "lru", "fifo"));
    assertThat(curves.curves()).extracting(Curve::policy).containsExactly("s3-fifo", "lru", "fifo");
    for (Curve curve : curves.curves()) {
      assertThat(misses(curve, capacities)).isEqualTo(replayed(trace, curve.policy(), capacities));
      assertThat(curve.points()).extracting(CurvePoint::error).containsOnly(0.0);
    }
  }

  @Test
  void everyStackAlgorithmIsAPolicy() {
    assertThat(StackAlgorithm.all()).containsOnlyKeys("lru", "opt");
    StackAlgorithm.all().keySet().forEach(Policies.load()::parse);
  }

  /** A sample of all tables is the trace: the estimate is the count, without error. */
  @Test
  void sampleOfAlmostAllTablesEqualsTheCount() throws IOException {
    Trace trace = Traces.open("zipf:tables=300:requests=9000", SEED);
    List<Integer> capacities = List.of(2, 10, 50, 300);
    double all = Math.nextDown(1.0);
    Curves sampled = CurveMaker.make(trace, settings(capacities, all, "lru", "opt", "sieve"));
    Curves counted = CurveMaker.make(trace, settings(capacities, 1, "lru", "opt", "sieve"));
    for (int i = 0; i < 3; i++) {
      Curve estimate = sampled.curves().get(i);
      assertThat(misses(estimate, capacities))
          .isEqualTo(misses(counted.curves().get(i), capacities));
      assertThat(estimate.points()).allSatisfy(p -> assertThat(p.error()).isLessThan(1e-12));
    }
  }

  /** At a tenth of 20,000 tables: off by at most 0.05 anywhere, and by 0.025 in the mean. */
  @ParameterizedTest
  @CsvSource({"lru", "opt", "fifo", "s3-fifo"})
  void sampledZipfIsNearTheCount(String policy) throws IOException {
    Trace trace = Traces.open("zipf:tables=20000:requests=200000", SEED);
    List<Integer> capacities = List.of(100, 300, 1000, 3000, 10000);
    Curve sampled = CurveMaker.make(trace, settings(capacities, 0.1, policy)).curves().get(0);
    Curve counted = CurveMaker.make(trace, settings(capacities, 1, policy)).curves().get(0);
    double sum = 0;
    for (int capacity : capacities) {
      CurvePoint estimate = sampled.at(capacity).orElseThrow();
      double off = Math.abs(estimate.missRatio() - counted.at(capacity).orElseThrow().missRatio());
      assertThat(estimate.error()).isBetween(1e-6, 0.15);
      assertThat(off).as("at %d", capacity).isLessThan(0.05);
      sum += off;
    }
    assertThat(sum / capacities.size()).isLessThan(0.025);
  }

  @Test
  void unusableSettingsAreRefused() {
    assertThatThrownBy(() -> settings(List.of(), 0, "lru")).hasMessageContaining("found 0.0");
    assertThatThrownBy(() -> settings(List.of(), 1.5, "lru")).hasMessageContaining("found 1.5");
    assertThatThrownBy(() -> settings(List.of(), Double.NaN, "lru"))
        .hasMessageContaining("found NaN");
    assertThatThrownBy(() -> settings(List.of(50, 99), 0.01, "lru"))
        .hasMessageContaining("at least 100 entries at sampling rate 0.01, found 50");
  }

  @Test
  void traceOfOneRequestHasOnePoint() throws IOException {
    Trace trace = Traces.open("zipf:requests=1", SEED);
    Curves curves = CurveMaker.make(trace, settings(List.of(), 1, "lru", "opt", "fifo"));
    assertThat(curves.capacities()).containsExactly(1);
    assertThat(curves.curves())
        .allSatisfy(c -> assertThat(c.points().get(0).misses()).isEqualTo(1));
  }
}
