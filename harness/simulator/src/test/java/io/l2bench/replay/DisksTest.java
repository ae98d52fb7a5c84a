package io.l2bench.replay;

import static io.l2bench.replay.Replays.TABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l2bench.cache.Policies;
import io.l2bench.cache.Policy;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Op;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Traces of several disks against replays of each disk alone. */
final class DisksTest {
  private static final int DISKS = 3;
  private static final int REQUESTS = 20_000;
  private static final long SEED = 11;

  private final ListTrace together = new ListTrace();
  private final List<ListTrace> alone = new ArrayList<>();

  /** The third disk comes in late, and no disk's requests fill whole batches. */
  @BeforeEach
  void interleave() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int disk = 0; disk < DISKS; disk++) {
      alone.add(new ListTrace());
    }
    for (int i = 0; i < REQUESTS; i++) {
      int disk = i == 0 ? 0 : random.nextInt(i < REQUESTS / 2 ? 2 : DISKS);
      Op op = random.nextInt(4) == 0 ? Op.WRITE : Op.READ;
      long offset = random.nextLong(30 + 20L * disk) * TABLE + random.nextLong(TABLE);
      long length = 1 + random.nextLong(TABLE + TABLE / 2);
      together.add(op, offset, length, i * 40_000L, disk);
      alone.get(disk).add(op, offset, length, i * 40_000L, 0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sequential", "closed:1", "closed:16", "open"})
  void replayIsTheSumOfEachDiskAlone(String timing) throws IOException {
    List<Policy> policies = Replays.deterministic().toList();
    List<Outcome> found = outcomes(together, timing, policies, 1);
    List<List<Outcome>> each = new ArrayList<>();
    for (ListTrace disk : alone) {
      each.add(outcomes(disk, timing, policies, 1));
    }
    for (int i = 0; i < policies.size(); i++) {
      int policy = i;
      Outcome sum = each.stream().map(disk -> disk.get(policy)).reduce(Outcome::plus).orElseThrow();
      assertThat(found.get(i).caches()).isEqualTo(DISKS);
      assertThat(found.get(i))
          .as(policies.get(i).label())
          .usingRecursiveComparison()
          .ignoringFields("latencies")
          .isEqualTo(sum);
      for (RequestKind kind : RequestKind.values()) {
        assertThat(found.get(i).latencies().of(kind).equals(sum.latencies().of(kind))).isTrue();
      }
    }
  }

  @Test
  void countsDoNotDependOnThreads() throws IOException {
    List<Policy> policies = Replays.deterministic().toList();
    assertThat(outcomes(together, "closed:16", policies, 2))
        .usingRecursiveComparison()
        .ignoringFieldsOfTypes(Latencies.class)
        .isEqualTo(outcomes(together, "closed:16", policies, 1));
  }

  /** The disks end to end, by hand: 30, 50 and 70 tables, and one more that requests run into. */
  @ParameterizedTest
  @ValueSource(strings = {"sequential", "closed:16", "open"})
  void sharedCacheServesTheDisksEndToEnd(String timing) throws IOException {
    SplittableRandom random = new SplittableRandom(SEED);
    ListTrace endToEnd = new ListTrace();
    ListTrace apart = new ListTrace();
    long[] start = {0, 32 * TABLE, 84 * TABLE};
    for (int disk = 0; disk < DISKS; disk++) {
      long lastByte = (disk + 1 < DISKS ? start[disk + 1] - start[disk] : TABLE) - 1;
      apart.add(Op.READ, lastByte, 1, 0, disk);
      endToEnd.add(Op.READ, start[disk] + lastByte, 1, 0, 0);
    }
    for (int i = 0; i < REQUESTS; i++) {
      int disk = random.nextInt(DISKS);
      long offset = random.nextLong(30) * TABLE + random.nextLong(TABLE);
      long length = 1 + random.nextLong(TABLE);
      apart.add(Op.READ, offset, length, i * 40_000L, disk);
      endToEnd.add(Op.READ, start[disk] + offset, length, i * 40_000L, 0);
    }
    List<Policy> policies = Replays.deterministic().toList();
    Trace shared = SharedDisks.of(apart, Replays.GEOMETRY);
    List<Outcome> found = outcomes(shared, timing, policies, 1);
    assertThat(found)
        .usingRecursiveComparison()
        .ignoringFieldsOfTypes(Latencies.class)
        .isEqualTo(outcomes(endToEnd, timing, policies, 1));
    assertThat(found).allMatch(outcome -> outcome.caches() == 1);
  }

  /**
   * One table of each of three disks, in turn: all fit into three caches of one, but not into one.
   */
  @Test
  void sharedCacheLetsOneDiskEvictAnother() throws IOException {
    ListTrace turns = new ListTrace();
    for (int i = 0; i < 30; i++) {
      turns.add(Op.READ, 0, 512, 0, i % DISKS);
    }
    assertThat(Replays.replay(turns, "lru", 1, "sequential").cache().misses()).isEqualTo(3);
    Trace shared = SharedDisks.of(turns, Replays.GEOMETRY);
    assertThat(Replays.replay(shared, "lru", 1, "sequential").cache().misses()).isEqualTo(30);
  }

  @Test
  void limitCountsTheRequestsOfAllDisks() throws IOException {
    CellSettings cell =
        new CellSettings(Policies.load().parse("opt"), 5, Timing.parse("sequential"));
    ReplayedCell cut = Sweep.run(together, Replays.settings(4999, 1), List.of(cell)).get(0);
    assertThat(cut.outcome().requests()).isEqualTo(4999);
    assertThat(cut.outcome().caches()).isEqualTo(2);
  }

  /** One row of 43 bytes that asks for half a billion lookups. */
  @Test
  void aRequestOverMillionsOfTablesIsRefused() {
    ListTrace huge = new ListTrace().add(Op.READ, 0, 1L << 52);
    assertThatThrownBy(() -> Replays.replay(huge, "lru", 3, "sequential"))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "list, offset 0: expected a request that touches at most 65536 tables,"
                + " found 536870912 (raise the limit by --max tables=N)");
  }

  @Test
  void disksOfTooManyBytesTogetherAreRefused() {
    ListTrace huge = new ListTrace();
    huge.add(Op.READ, Long.MAX_VALUE / 2, 512, 0, 0).add(Op.READ, Long.MAX_VALUE / 2, 512, 0, 1);
    huge.add(Op.READ, Long.MAX_VALUE / 2, 512, 0, 2);
    assertThatThrownBy(() -> SharedDisks.of(huge, Replays.GEOMETRY))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("less than 2^63 bytes");
  }

  private static List<Outcome> outcomes(
      Trace trace, String timing, List<Policy> policies, int threads) throws IOException {
    SweepSettings settings =
        SweepSettings.of(Setup.of(Replays.GEOMETRY).on("nvme").seed(SEED), threads);
    List<CellSettings> cells =
        policies.stream()
            .map(policy -> new CellSettings(policy, 10, Timing.parse(timing)))
            .toList();
    return Sweep.run(trace, settings, cells).stream().map(ReplayedCell::outcome).toList();
  }
}
