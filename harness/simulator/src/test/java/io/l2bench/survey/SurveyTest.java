package io.l2bench.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.Traces;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SurveyTest {
  /** An LRU cache misses what has a distance of its capacity or more, and what is new. */
  @ParameterizedTest
  @CsvSource({"apt-sqlite-postgres,1,50,526", "server-300g,0,50,1237"})
  void distancesGiveTheMissesOfAnIndependentReplay(
      String trace, int geometry, long capacity, long misses) throws IOException {
    ReuseDistances reuse = Survey.of(Traces.open(trace, 1)).reuse().get(geometry).reuse();
    long hits = reuse.distances().getCountBetweenValues(0, capacity - 1);
    assertThat(reuse.touches() - hits).isEqualTo(misses);
  }

  /** The depths that were recorded beside the requests, by another program. */
  @ParameterizedTest
  @CsvSource({"apt-sqlite-postgres,126", "bench-reads,64"})
  void depthIsTheRecordedOne(String trace, long most) throws IOException {
    assertThat(Survey.of(Traces.open(trace, 1)).depths().getMaxValue()).isEqualTo(most);
  }

  @Test
  void trafficIsCountedByKind() throws IOException {
    Traffic traffic = Survey.of(Traces.open("apt-sqlite-postgres", 1)).traffic();
    assertThat(traffic.requests()).isEqualTo(27_025);
    assertThat(traffic.part(Op.READ).requests()).isEqualTo(10_573);
    assertThat(traffic.part(Op.WRITE).bytes()).isEqualTo(1_413_193_728L);
    assertThat(traffic.span()).isEqualTo(328_538_184_000L);
    assertThat(traffic.disks()).isEqualTo(1);
  }

  @Test
  void streamsSideBySideAreSequential() {
    Streams streams = new Streams();
    RequestBatch batch = new RequestBatch();
    for (int i = 0; i < 10; i++) {
      batch.add(Op.READ, i * 512L, 512);
      batch.add(Op.READ, (1L << 30) + i * 512L, 512);
      batch.onDisk(3);
      batch.add(Op.WRITE, (i + 1) * (1L << 33), 512);
    }
    streams.accept(batch);
    assertThat(streams.sequential()).isEqualTo(2 * 9);
  }

  @Test
  void depthEndsWithTheRequests() {
    Depth depth = new Depth();
    RequestBatch batch = new RequestBatch();
    batch.add(Op.READ, 0, 1, 0, 100);
    batch.add(Op.READ, 0, 1, 50, 60);
    batch.add(Op.READ, 0, 1, 55, 200);
    batch.add(Op.READ, 0, 1, 100, 101);
    depth.accept(batch);
    assertThat(depth.depths().getMean()).isEqualTo((1 + 2 + 3 + 2) / 4.0);
    assertThat(depth.depths().getMaxValue()).isEqualTo(3);
  }

  @Test
  void loadDoublesItsSpansUntilAllFit() {
    Load load = new Load();
    RequestBatch batch = new RequestBatch();
    for (int i = 0; i < 1000; i++) {
      batch.add(Op.READ, 0, 1, i * 1_000_000L, i * 1_000_000L);
    }
    load.accept(batch);
    long sum = 0;
    for (int span = 0; span < load.spans(); span++) {
      sum += load.count(span);
    }
    assertThat(sum).isEqualTo(1000);
    assertThat(load.nanos()).isEqualTo(2_048_000);
    assertThat(load.spans()).isEqualTo(999_000_000 / 2_048_000 + 1);
  }
}
