package io.l2bench.workload.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.TableNumbers;
import io.l2bench.workload.Trace;
import io.l2bench.workload.Traces;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SyntheticTracesTest {
  private static final long SEED = 42;

  static List<String> names() {
    return new SyntheticTraces().names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void repeatsItselfAndMakesAsManyRequestsAsAsked(String name) throws IOException {
    String spec = name + ":requests=10000";
    long[][] first = columns(Traces.open(spec, SEED));
    assertThat(first[0]).hasSize(10_000);
    assertThat(columns(Traces.open(spec, SEED))).isDeepEqualTo(first);
    assertThat(Traces.open(spec, SEED).name()).isEqualTo(spec);
  }

  @ParameterizedTest
  @ValueSource(strings = {"uniform", "zipf", "hotspot", "on-off"})
  void differsWithTheSeed(String name) throws IOException {
    assertThat(offsets(name + ":requests=1000", 1))
        .isNotEqualTo(offsets(name + ":requests=1000", 2));
  }

  @Test
  void uniformDrawsEachTableAlike() throws IOException {
    assertFits(offsets("uniform:tables=100", SEED), 100, table -> 0.01);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 1, 2})
  void zipfDrawsTablesByTheirRank(double alpha) throws IOException {
    double total = IntStream.rangeClosed(1, 100).mapToDouble(k -> Math.pow(k, -alpha)).sum();
    long[] ranks = offsets("zipf:tables=100:alpha=" + alpha, SEED);
    assertFits(ranks, 100, table -> Math.pow(table + 1, -alpha) / total);
  }

  @Test
  void hotspotDrawsHotTablesMoreOften() throws IOException {
    long[] tables = offsets("hotspot:tables=100:hot=0.1:heat=0.7", SEED);
    assertFits(tables, 100, table -> table < 10 ? 0.07 : 0.3 / 90);
  }

  @Test
  void hotspotCopesWithNothingCold() throws IOException {
    assertFits(offsets("hotspot:tables=100:hot=1:heat=0.1", SEED), 100, table -> 0.01);
  }

  @Test
  void loopGoesThroughAllTablesInOrder() throws IOException {
    assertThat(offsets("loop:tables=3:requests=7", SEED)).containsExactly(0, 1, 2, 0, 1, 2, 0);
  }

  @Test
  void sequentialReadsTheDiskAndStartsAgain() throws IOException {
    long[][] columns = columns(Traces.open("sequential:bytes=4K:disk=13K:requests=5", SEED));
    assertThat(columns[0]).containsExactly(0, 4096, 8192, 0, 4096);
    assertThat(columns[1]).containsOnly(4096);
    assertThat(offsets("sequential:bytes=8K:disk=4K:requests=3", SEED)).containsOnly(0);
  }

  @Test
  void onOffArrivesInBurstsAtItsMeanRate() throws IOException {
    String spec = "on-off:rate=1e6:on=0.1:off=0.9:disk=1M:requests=2e6";
    long[] begins = columns(Traces.open(spec, SEED))[2];
    assertThat(begins[0]).isZero();
    assertThat(begins).isSorted();
    double seconds = begins[begins.length - 1] / 1e9;
    assertThat(begins.length / seconds).isCloseTo(100_000, within(5_000.0));
    long pauses = gaps(begins).filter(gap -> gap > 200_000).count();
    // 20,000 bursts are expected, 1 in 101 without requests; the pauses between the others have a
    // mean of 0.909 ms, and exp(-0.2/0.909) of them are longer than 0.2 ms: 15,891.
    assertThat(pauses).isBetween(15_250L, 16_530L);
  }

  @Test
  void onOffWithoutPausesIsAPoissonProcess() throws IOException {
    long[] begins = columns(Traces.open("on-off:rate=1000:off=0", SEED))[2];
    double[] gaps = gaps(begins).asDoubleStream().toArray();
    double mean = DoubleStream.of(gaps).average().orElseThrow();
    double variance =
        DoubleStream.of(gaps).map(gap -> (gap - mean) * (gap - mean)).average().orElseThrow();
    assertThat(mean).isCloseTo(1e6, within(0.02e6));
    assertThat(Math.sqrt(variance)).isCloseTo(1e6, within(0.02e6));
  }

  @Test
  void onOffStaysOnItsDiskAndAligned() throws IOException {
    long[] offsets = offsets("on-off:disk=10K:bytes=4K", SEED);
    assertThat(LongStream.of(offsets).distinct().sorted()).containsExactly(0L, 4096L);
  }

  @Test
  void zipfStandardIsTheTraceThatOthersMeasure() throws IOException {
    Trace trace = Traces.open("zipf-standard", /* seed, which it does not use= */ 7);
    TableNumbers numbers = new TableNumbers(trace.name(), trace.kind(), Geometry.qed(4096, 4));
    RequestBatch batch = new RequestBatch();
    long requests = 0;
    try (RequestReader reader = trace.open()) {
      while (reader.read(batch)) {
        if (requests == 0) {
          long[] first = IntStream.range(0, 4).mapToLong(batch::offset).toArray();
          assertThat(first).containsExactly(153_924, 178_806, 72_831, 425_120);
        }
        requests += batch.size();
        for (int row = 0; row < batch.size(); row++) {
          numbers.first(batch, row);
        }
      }
    }
    assertThat(requests).isEqualTo(10_000_000);
    assertThat(numbers.distinct()).isEqualTo(763_274);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zipf:beta=1",
        "zipf:alpha=11",
        "zipf:alpha=x",
        "zipf:alpha",
        "zipf:alpha=",
        "zipf:",
        "zipf:tables=0",
        "zipf:tables=1.5",
        "zipf:requests=-1",
        "zipf:alpha=NaN",
        "zipf:tables=K"
      })
  void refusesBadParametersAndNamesTheGoodOnes(String spec) {
    assertThatThrownBy(() -> Traces.open(spec, SEED))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("trace '" + spec + "'")
        .hasMessageContaining("alpha=0..10 (0.9: skew)")
        .hasMessageContaining("found '" + spec.substring(5) + "'");
  }

  @Test
  void refusesAnUnknownNameAndSaysWhatMayBeNamed() {
    assertThatThrownBy(() -> Traces.open("no-such-trace", SEED))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll(
            "no-such-trace", "a bundled trace", "a generator", "path of a file", "l2bench traces");
    assertThatThrownBy(() -> Traces.open("bad\0path", SEED)).isInstanceOf(BadInputException.class);
  }

  /** Pearson's chi-square, up to six standard deviations above its mean. */
  private static void assertFits(long[] drawn, int tables, IntToDoubleFunction probability) {
    long[] counts = new long[tables];
    Arrays.stream(drawn).forEach(table -> counts[(int) table]++);
    double chiSquare = 0;
    for (int table = 0; table < tables; table++) {
      double expected = drawn.length * probability.applyAsDouble(table);
      chiSquare += (counts[table] - expected) * (counts[table] - expected) / expected;
    }
    double freedom = tables - 1;
    assertThat(chiSquare).isLessThan(freedom + 6 * Math.sqrt(2 * freedom));
  }

  private static LongStream gaps(long[] begins) {
    return IntStream.range(1, begins.length).mapToLong(i -> begins[i] - begins[i - 1]);
  }

  private static long[] offsets(String spec, long seed) throws IOException {
    return columns(Traces.open(spec, seed))[0];
  }

  /** Offsets, lengths and begins. */
  private static long[][] columns(Trace trace) throws IOException {
    LongStream.Builder offsets = LongStream.builder();
    LongStream.Builder lengths = LongStream.builder();
    LongStream.Builder begins = LongStream.builder();
    RequestBatch batch = new RequestBatch();
    try (RequestReader reader = trace.open()) {
      while (reader.read(batch)) {
        for (int row = 0; row < batch.size(); row++) {
          offsets.add(batch.offset(row));
          lengths.add(batch.length(row));
          begins.add(batch.begin(row));
        }
      }
    }
    return new long[][] {
      offsets.build().toArray(), lengths.build().toArray(), begins.build().toArray()
    };
  }
}
