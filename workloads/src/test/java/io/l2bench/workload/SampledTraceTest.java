package io.l2bench.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SampledTraceTest {
  /** Tables of 8 MiB, as the recorded guest has them. */
  private static final Geometry GEOMETRY = Geometry.qed(4096, 4);

  private static final long TABLE = GEOMETRY.tableCovers();

  private record Touch(long table, Op op, long bytes, long begin) {}

  /** What each table sees, in order: its part of each request. */
  private static Map<Long, List<Touch>> histories(Trace trace) throws IOException {
    Map<Long, List<Touch>> histories = new HashMap<>();
    RequestBatch batch = new RequestBatch();
    try (RequestReader reader = trace.open()) {
      while (reader.read(batch)) {
        for (int i = 0; i < batch.size(); i++) {
          long end = batch.offset(i) + batch.length(i);
          for (long at = batch.offset(i); at < end; at = (at / TABLE + 1) * TABLE) {
            long bytes = Math.min(end, (at / TABLE + 1) * TABLE) - at;
            Touch touch = new Touch(at / TABLE, batch.op(i), bytes, batch.begin(i));
            histories.computeIfAbsent(at / TABLE, table -> new ArrayList<>()).add(touch);
          }
        }
      }
    }
    return histories;
  }

  private static long requests(Trace trace) throws IOException {
    long requests = 0;
    RequestBatch batch = new RequestBatch();
    try (RequestReader reader = trace.open()) {
      while (reader.read(batch)) {
        requests += batch.size();
      }
    }
    return requests;
  }

  @Test
  void tableIsKeptWithItsWholeHistoryOrNotAtAll() throws IOException {
    Trace whole = Traces.open("apt-sqlite-postgres", 1);
    Map<Long, List<Touch>> all = histories(whole);
    Map<Long, List<Touch>> kept = histories(new SampledTrace(whole, GEOMETRY, 0.5, 3));
    assertThat(kept.size()).isBetween(all.size() / 3, all.size() * 2 / 3);
    kept.forEach((table, history) -> assertThat(history).isEqualTo(all.get(table)));
  }

  @Test
  void seedChoosesTheTables() throws IOException {
    Trace whole = Traces.open("apt-sqlite-postgres", 1);
    Set<Long> first = histories(new SampledTrace(whole, GEOMETRY, 0.5, 3)).keySet();
    Set<Long> again = histories(new SampledTrace(whole, GEOMETRY, 0.5, 3)).keySet();
    Set<Long> other = new HashSet<>(histories(new SampledTrace(whole, GEOMETRY, 0.5, 4)).keySet());
    assertThat(again).isEqualTo(first);
    assertThat(other).isNotEqualTo(first);
  }

  @Test
  void rateOfOneKeepsEveryRequestWhole() throws IOException {
    Trace whole = Traces.open("apt-sqlite-postgres", 1);
    assertThat(requests(new SampledTrace(whole, GEOMETRY, 1, 3))).isEqualTo(27_025);
  }

  /** Uniform draws over many keys: the share of requests kept is near the rate. */
  @Test
  void rateIsTheShareOfKeysKept() throws IOException {
    Trace uniform = Traces.open("uniform:tables=1000000:requests=200000", 1);
    assertThat(requests(new SampledTrace(uniform, GEOMETRY, 0.1, 3)) / 200_000.0)
        .isCloseTo(0.1, within(0.005));
  }

  @Test
  void rateMustBeAShare() {
    Trace trace = Traces.open("zipf", 1);
    for (double rate : new double[] {0, -1, 1.01, Double.NaN}) {
      assertThatThrownBy(() -> new SampledTrace(trace, GEOMETRY, rate, 1))
          .hasMessageContaining("found " + rate);
    }
  }
}
