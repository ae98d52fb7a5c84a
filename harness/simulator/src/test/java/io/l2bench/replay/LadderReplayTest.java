package io.l2bench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.cache.Policy;
import io.l2bench.workload.Op;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells of a policy that are replayed together come out as each does alone. */
final class LadderReplayTest {
  private static final int REQUESTS = 20_000;

  private static List<Policy> ladders() {
    return Replays.deterministic().filter(policy -> policy.factory().ladder().isPresent()).toList();
  }

  /** Requests within a table and across tables, on several disks. */
  private static Trace trace(int disks) {
    SplittableRandom random = new SplittableRandom(5);
    ListTrace trace = new ListTrace();
    for (int i = 0; i < REQUESTS; i++) {
      long table = random.nextLong(90) * random.nextLong(90) / 90;
      long offset = table * Replays.TABLE + random.nextLong(Replays.TABLE);
      long length = 1 + random.nextLong(Replays.TABLE * (i % 100 == 0 ? 5 : 1) / 4);
      Op op = random.nextInt(3) == 0 ? Op.WRITE : Op.READ;
      trace.add(op, offset, length, i, i == 0 ? 0 : random.nextInt(disks));
    }
    return trace;
  }

  private static List<CellSettings> cells(Policy policy, int... capacities) {
    return IntStream.of(capacities)
        .mapToObj(capacity -> new CellSettings(policy, capacity, new Timing.Sequential()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "3, 0", "1, 7000", "4, 3000"})
  void outcomesAreThoseOfEachCellAlone(int disks, long warmup) throws IOException {
    Trace trace = trace(disks);
    SweepSettings settings = Replays.settings(Long.MAX_VALUE, 1);
    if (warmup > 0) {
      settings = settings.warmingUp(warmup);
    }
    List<CellSettings> cells = new ArrayList<>();
    ladders().forEach(policy -> cells.addAll(cells(policy, 40, 1, 2, 7, 39, 100, 40)));
    Collections.reverse(cells);
    List<ReplayedCell> together = Sweep.run(trace, settings, cells);
    for (int i = 0; i < cells.size(); i++) {
      ReplayedCell alone = Sweep.run(trace, settings, cells.subList(i, i + 1)).get(0);
      assertSame(together.get(i), alone);
    }
  }

  @Test
  void onlySequentialCellsOfSeveralCapacitiesAreTakenTogether() {
    SweepSettings settings = Replays.settings(Long.MAX_VALUE, 1);
    Policy policy = ladders().get(0);
    List<CellSettings> cells = new ArrayList<>(cells(policy, 5, 3, 5));
    cells.add(new CellSettings(policy, 7, new Timing.Closed(4)));
    assertThat(CellGroup.of(cells, settings))
        .containsExactlyInAnyOrder(
            new CellGroup(List.of(cells.get(3))), new CellGroup(cells(policy, 3, 5)));
    SweepSettings drawing =
        SweepSettings.of(Setup.of(Replays.GEOMETRY).on("nvme"), /* threads= */ 1);
    assertThat(CellGroup.of(cells(policy, 3, 5), drawing)).hasSize(2);
  }

  @Test
  void moreCapacitiesThanALadderTakesAreSeveralLadders() throws IOException {
    int[] capacities = IntStream.rangeClosed(1, 130).toArray();
    List<CellSettings> cells = cells(ladders().get(0), capacities);
    SweepSettings settings = Replays.settings(Long.MAX_VALUE, 1);
    assertThat(CellGroup.of(cells, settings)).hasSize(3);
    List<ReplayedCell> together = Sweep.run(trace(1), settings, cells);
    assertThat(together).extracting(ReplayedCell::settings).isEqualTo(cells);
    assertSame(together.get(99), Sweep.run(trace(1), settings, cells.subList(99, 100)).get(0));
  }

  private static void assertSame(ReplayedCell actual, ReplayedCell expected) {
    assertThat(actual)
        .usingRecursiveComparison()
        .withEqualsForType(Histogram::equals, Histogram.class)
        .isEqualTo(expected);
  }
}
