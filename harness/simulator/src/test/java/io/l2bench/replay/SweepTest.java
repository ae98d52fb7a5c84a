package io.l2bench.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l2bench.workload.Op;
import io.l2bench.workload.Trace;
import io.l2bench.workload.Traces;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SweepTest {
  private static List<CellSettings> cells() {
    List<CellSettings> cells = new ArrayList<>();
    Replays.deterministic()
        .forEach(
            policy -> {
              cells.add(new CellSettings(policy, 10, new Timing.Sequential()));
              cells.add(new CellSettings(policy, 10, new Timing.Closed(20)));
            });
    return cells;
  }

  /** Figures of an independent implementation. */
  @ParameterizedTest
  @CsvSource({"fifo,606", "lru,526", "clock,541", "qed,606"})
  void recordedGuestGivesTheMissesOfAnIndependentReplay(String policy, long misses)
      throws IOException {
    Outcome outcome =
        Replays.replay(Traces.open("apt-sqlite-postgres", 1), policy, 50, "sequential");
    assertThat(outcome.requests()).isEqualTo(27_025);
    assertThat(outcome.cache().misses()).isEqualTo(misses);
  }

  @Test
  void resultsDoNotDependOnThreads() throws IOException {
    Trace trace = Traces.open("apt-sqlite-postgres", 1);
    List<ReplayedCell> one = Sweep.run(trace, Replays.settings(Long.MAX_VALUE, 1), cells());
    List<ReplayedCell> two = Sweep.run(trace, Replays.settings(Long.MAX_VALUE, 2), cells());
    assertThat(two)
        .usingRecursiveComparison()
        .ignoringFieldsOfTypes(Latencies.class)
        .isEqualTo(one);
  }

  @Test
  void limitStopsWithinABatch() throws IOException {
    Trace trace = Traces.open("apt-sqlite-postgres", 1);
    for (ReplayedCell cell : Sweep.run(trace, Replays.settings(5001, 2), cells())) {
      assertThat(cell.outcome().requests()).isEqualTo(5001);
    }
  }

  @Test
  void traceWithoutRequestsHasNoMisses() throws IOException {
    Outcome outcome = Replays.replay(new ListTrace(), "lru", 3, "closed:4");
    assertThat(outcome.requests()).isZero();
    assertThat(outcome.cache().missRatio()).isZero();
  }

  /** A failing replay must fail the sweep, on whichever thread it ran. */
  @ParameterizedTest
  @CsvSource({"1", "2"})
  void tableBeyondTheGeometryIsRefused(int threads) {
    ListTrace trace = new ListTrace().add(Op.READ, Long.MAX_VALUE - 10, 1);
    assertThatThrownBy(() -> Sweep.run(trace, Replays.settings(10, threads), cells()))
        .hasMessageContaining("list")
        .hasMessageContaining("expected");
  }

  @Test
  void unusableSettingsAreRefused() {
    assertThatThrownBy(() -> Replays.settings(0, 1)).hasMessageContaining("found 0");
    assertThatThrownBy(() -> Replays.settings(1, 0)).hasMessageContaining("found 0");
    assertThatThrownBy(() -> Timing.parse("closed:0")).hasMessageContaining("found 0");
    assertThatThrownBy(() -> Timing.parse("ajar")).hasMessageContaining("'ajar'");
  }
}
