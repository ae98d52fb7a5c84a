package io.l2bench.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.l2bench.cache.CacheFactory;
import io.l2bench.cache.CacheSettings;
import io.l2bench.cache.CheckedTableCache;
import io.l2bench.cache.Policy;
import io.l2bench.cache.PolicyInfo;
import io.l2bench.cache.TableCache;
import io.l2bench.driver.Loading;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Op;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads of tables that fail, with every call of every cache checked. */
final class FailingReadsTest {
  private static final int REQUESTS = 6000;
  private final List<CheckedTableCache> caches = new ArrayList<>();

  /** A policy whose caches check their callers. */
  private record Checked(Policy policy, List<CheckedTableCache> caches) implements CacheFactory {
    @Override
    public PolicyInfo info() {
      return policy.info();
    }

    @Override
    public TableCache create(CacheSettings settings) {
      TableCache cache = policy.create(settings.capacity(), settings.seed(), settings.future());
      CheckedTableCache checked = new CheckedTableCache(cache);
      caches.add(checked);
      return checked;
    }
  }

  private Policy checked(Policy policy) {
    return new Policy(new Checked(policy, caches), policy.label(), policy.parameters());
  }

  private static Trace trace() {
    SplittableRandom random = new SplittableRandom(9);
    ListTrace trace = new ListTrace();
    for (int i = 0; i < REQUESTS; i++) {
      Op op = random.nextInt(4) == 0 ? Op.WRITE : Op.READ;
      long table = random.nextInt(3) == 0 ? random.nextLong(4) : random.nextLong(60);
      long offset = table * Replays.TABLE + random.nextLong(Replays.TABLE);
      trace.add(op, offset, 1 + random.nextLong(Replays.TABLE), i * 20_000L, 0);
    }
    return trace;
  }

  private List<Outcome> replay(Loading loading, String timing, double share) throws IOException {
    List<CellSettings> cells =
        Replays.deterministic()
            .map(policy -> new CellSettings(checked(policy), 8, Timing.parse(timing)))
            .toList();
    Setup setup = Setup.of(Replays.GEOMETRY).loading(loading).seed(4).failReads(share);
    return Sweep.run(trace(), SweepSettings.of(setup, /* threads= */ 1), cells).stream()
        .map(ReplayedCell::outcome)
        .toList();
  }

  /** Every request ends, every reference is given back, and the right share fails. */
  @ParameterizedTest
  @CsvSource({
    "DUPLICATE, sequential",
    "DUPLICATE, closed:16",
    "DUPLICATE, open",
    "SINGLE_FLIGHT, closed:16",
    "SINGLE_FLIGHT, open",
    "LOCKED, closed:16",
    "LOCKED, open"
  })
  void aFailedReadEndsItsRequestAndNothingElse(Loading loading, String timing) throws IOException {
    for (Outcome outcome : replay(loading, timing, 0.1)) {
      assertThat(outcome.requests()).isEqualTo(REQUESTS);
      long ended = 0;
      for (RequestKind kind : RequestKind.values()) {
        ended += outcome.latencies().of(kind).getTotalCount();
      }
      assertThat(ended).isEqualTo(REQUESTS);
      double failed = (double) outcome.tables().failedReads() / outcome.tableReads();
      assertThat(failed).isCloseTo(0.1, within(outcome.tableReads() < 1000 ? 0.1 : 0.03));
      assertThat(outcome.cache().commits())
          .isEqualTo(outcome.tableReads() - outcome.tables().failedReads());
    }
    assertThat(caches).isNotEmpty().allMatch(cache -> cache.referencesOut() == 0);
  }

  /** Nothing but reads can fail where all fail: each lookup misses, and no table is cached. */
  @ParameterizedTest
  @ValueSource(strings = {"DUPLICATE", "SINGLE_FLIGHT", "LOCKED"})
  void whereAllReadsFailNothingIsCached(Loading loading) throws IOException {
    for (Outcome outcome : replay(loading, "closed:16", 1)) {
      assertThat(outcome.tables().failedReads())
          .isEqualTo(outcome.tableReads())
          .isEqualTo(REQUESTS);
      assertThat(outcome.cache().hits()).isZero();
      assertThat(outcome.cache().peakEntries()).isZero();
    }
  }

  @Test
  void noShareChangesNothing() throws IOException {
    List<Outcome> plain = replay(Loading.DUPLICATE, "closed:16", 0);
    List<Outcome> again = replay(Loading.DUPLICATE, "closed:16", 1e-300);
    assertThat(again)
        .usingRecursiveComparison()
        .ignoringFieldsOfTypes(Latencies.class)
        .isEqualTo(plain);
    assertThat(plain).allMatch(outcome -> outcome.tables().failedReads() == 0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void aShareIsFromZeroToOne(double share) {
    assertThatThrownBy(() -> Setup.of(Replays.GEOMETRY).failReads(share))
        .isInstanceOf(BadInputException.class);
  }
}
