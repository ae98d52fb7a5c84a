package io.l2bench.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l2bench.cache.CacheCounts;
import io.l2bench.cache.Policy;
import io.l2bench.cache.Trait;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A warm-up splits the counts of a replay in two, and changes nothing else. */
final class WarmupTest {
  private static final int REQUESTS = 12_000;
  private static final long GAP = 30_000;
  private static final List<ToLongFunction<Outcome>> COUNTS =
      List.of(
          Outcome::requests,
          Outcome::tableReads,
          Outcome::duplicateReads,
          Outcome::newTables,
          Outcome::grown,
          Outcome::nanosAboveCapacity,
          outcome -> outcome.cache().hits(),
          outcome -> outcome.cache().misses(),
          outcome -> outcome.cache().commits(),
          outcome -> outcome.cache().commitsDropped(),
          outcome -> outcome.cache().evictions(),
          outcome -> outcome.cache().skipped());

  private static Trace trace(int requests, int disks) {
    SplittableRandom random = new SplittableRandom(3);
    ListTrace trace = new ListTrace();
    for (int i = 0; i < requests; i++) {
      Op op = random.nextInt(4) == 0 ? Op.WRITE : Op.READ;
      long offset = random.nextLong(80) * Replays.TABLE + random.nextLong(Replays.TABLE);
      long length = 1 + random.nextLong(Replays.TABLE / 4);
      trace.add(op, offset, length, i * GAP, i == 0 ? 0 : random.nextInt(disks));
    }
    return trace;
  }

  private static List<Outcome> replay(Trace trace, String timing, long warmup, int threads)
      throws IOException {
    List<CellSettings> cells =
        Replays.deterministic().map(p -> new CellSettings(p, 10, Timing.parse(timing))).toList();
    SweepSettings settings = Replays.settings(Long.MAX_VALUE, threads).warmingUp(warmup);
    return Sweep.run(trace, settings, cells).stream().map(ReplayedCell::outcome).toList();
  }

  private static long[] counts(Outcome outcome) {
    return COUNTS.stream().mapToLong(count -> count.applyAsLong(outcome)).toArray();
  }

  private static String shown(Outcome outcome) {
    StringBuilder shown = new StringBuilder(LongStream.of(counts(outcome)).boxed().toList() + "");
    shown.append(outcome.meanEntries());
    for (RequestKind kind : RequestKind.values()) {
      Histogram latencies = outcome.latencies().of(kind);
      shown.append(' ').append(latencies.getTotalCount()).append(' ').append(latencies.getMean());
    }
    return shown.toString();
  }

  /** One at a time, what the first requests count is what a replay of them alone counts. */
  @ParameterizedTest
  @CsvSource({"1, 1", "4095, 1", "4096, 1", "4097, 1", "11999, 1", "1, 3", "5000, 3", "8192, 3"})
  void theWholeIsTheWarmupAndTheRest(int warmup, int disks) throws IOException {
    Trace trace = trace(REQUESTS, disks);
    List<Outcome> whole = replay(trace, "sequential", 0, 1);
    List<Outcome> first = replay(trace(warmup, disks), "sequential", 0, 1);
    List<Outcome> rest = replay(trace, "sequential", warmup, 1);
    for (int i = 0; i < whole.size(); i++) {
      long[] sum = counts(first.get(i));
      long[] after = counts(rest.get(i));
      for (int count = 0; count < sum.length; count++) {
        sum[count] += after[count];
      }
      assertThat(sum).isEqualTo(counts(whole.get(i)));
      assertThat(rest.get(i).requests()).isEqualTo(REQUESTS - warmup);
      assertThat(latencies(first.get(i)) + latencies(rest.get(i))).isEqualTo(REQUESTS);
    }
  }

  private static long latencies(Outcome outcome) {
    long count = 0;
    for (RequestKind kind : RequestKind.values()) {
      count += outcome.latencies().of(kind).getTotalCount();
    }
    return count;
  }

  /** With one in flight, the driver counts as the short replay does. */
  @Test
  void oneInFlightCountsAsOneAtATime() throws IOException {
    Trace trace = trace(REQUESTS, 2);
    List<Outcome> driven = replay(trace, "closed:1", 5000, 1);
    List<Outcome> plain = replay(trace, "sequential", 5000, 1);
    for (int i = 0; i < driven.size(); i++) {
      assertThat(shown(driven.get(i))).isEqualTo(shown(plain.get(i)));
    }
  }

  /** Two warm-ups that end where nothing is in flight split the counts between them. */
  @ParameterizedTest
  @ValueSource(strings = {"closed:8", "open"})
  void inFlightEveryRequestAfterTheWarmupHasItsLatency(String timing) throws IOException {
    Trace trace = trace(REQUESTS, 2);
    List<Outcome> whole = replay(trace, timing, 0, 1);
    List<Outcome> rest = replay(trace, timing, 5000, 2);
    List<Outcome> again = replay(trace, timing, 5000, 1);
    for (int i = 0; i < whole.size(); i++) {
      Outcome after = rest.get(i);
      assertThat(after.requests()).isEqualTo(REQUESTS - 5000);
      assertThat(latencies(after)).isEqualTo(after.requests());
      assertThat(after.cache().lookups())
          .isBetween(after.requests(), whole.get(i).cache().lookups());
      assertThat(shown(after)).isEqualTo(shown(again.get(i)));
      assertThat(shown(after)).isNotEqualTo(shown(whole.get(i)));
    }
  }

  /** The clock passes every request before the next, so that the split is exact in flight too. */
  @Test
  void anIdleMomentSplitsTheCountsInFlight() throws IOException {
    ListTrace trace = new ListTrace();
    ListTrace first = new ListTrace();
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 6000; i++) {
      long begin = i * GAP + (i < 3000 ? 0 : 1_000_000_000L);
      long offset = random.nextLong(80) * Replays.TABLE;
      trace.add(Op.READ, offset, 512, begin, 0);
      if (i < 3000) {
        first.add(Op.READ, offset, 512, begin, 0);
      }
    }
    List<Outcome> whole = replay(trace, "open", 0, 1);
    List<Outcome> before = replay(first, "open", 0, 1);
    List<Outcome> after = replay(trace, "open", 3000, 1);
    List<Policy> policies = Replays.deterministic().toList();
    for (int i = 0; i < whole.size(); i++) {
      CacheCounts all = whole.get(i).cache();
      CacheCounts sum = before.get(i).cache().plus(after.get(i).cache());
      if (policies.get(i).has(Trait.NEEDS_FUTURE)) {
        continue;
      }
      assertThat(sum.hits()).as(policies.get(i).label()).isEqualTo(all.hits());
      assertThat(sum.evictions()).isEqualTo(all.evictions());
      assertThat(before.get(i).duplicateReads() + after.get(i).duplicateReads())
          .isEqualTo(whole.get(i).duplicateReads())
          .isPositive();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, '', 0",
    "7, 7, 7",
    "10%, 10%, 100",
    "12.5%, 12.5%, 125",
    "99.99%, 99.99%, 999",
    "0.003s, 0.003s, 100",
    "1s, 1s, 1000",
    "0.00301s, 0.00301s, 101"
  })
  void amountsAreRequests(String text, String shown, long requests) throws IOException {
    Warmup warmup = Warmup.parse(text);
    assertThat(warmup).hasToString(shown);
    assertThat(warmup.requests(trace(1000, 1), Long.MAX_VALUE)).isEqualTo(requests);
  }

  @Test
  void aShareIsOfTheRequestsReplayed() throws IOException {
    assertThat(Warmup.parse("10%").requests(trace(1000, 1), 200)).isEqualTo(20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"100%", "-1", "1.5", "x", "", "10 %", "1e9", "1m", "120%"})
  void whatIsNoAmountIsRefused(String text) {
    assertThatThrownBy(() -> Warmup.parse(text))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("warm-up: expected a number of requests");
  }

  @Test
  void secondsNeedTimes() {
    ListTrace timeless = new ListTrace();
    timeless.add(Op.READ, 0, 1, RequestBatch.NO_TIME, 0);
    assertThatThrownBy(() -> Warmup.parse("1s").requests(timeless, 10))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("begin times for a warm-up in seconds");
  }

  @ParameterizedTest
  @ValueSource(longs = {1000, 1001})
  void somethingMustBeCounted(long warmup) {
    assertThatThrownBy(() -> replay(trace(1000, 1), "sequential", warmup, 1))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("a request after the warm-up of %d requests".formatted(warmup));
  }
}
