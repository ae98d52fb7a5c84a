package io.l2bench.replay;

import static io.l2bench.replay.Replays.TABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.driver.Loading;
import io.l2bench.workload.Op;
import java.io.IOException;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChannelsTest {

  /** The textbook's queue: a step takes the channel that is free first. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 32})
  void stepsAreServedInOrderOfArrivalByTheFirstFreeChannel(int count) {
    SplittableRandom random = new SplittableRandom(count);
    Channels channels = new Channels(count);
    PriorityQueue<Long> freeAt = new PriorityQueue<>();
    for (int i = 0; i < count; i++) {
      freeAt.add(0L);
    }
    long now = 0;
    for (int i = 0; i < 10_000; i++) {
      now += random.nextLong(30);
      long begin = Math.max(now, freeAt.remove());
      assertThat(channels.begin(now)).isEqualTo(begin);
      long end = begin + 1 + random.nextLong(20L * count);
      channels.occupy(end);
      freeAt.add(end);
    }
  }

  /** Eight hits at once on one table, 80 us each: on one channel the last waits for all others. */
  @Test
  void queueingShowsInLatency() throws IOException {
    ListTrace trace = new ListTrace();
    for (int i = 0; i < 8; i++) {
      trace.add(Op.READ, TABLE + 4096L * i, 4096);
    }
    assertThat(slowest(trace, "constant")).isEqualTo(2 * 80_000);
    assertThat(slowest(trace, "constant:channels=1")).isEqualTo(9 * 80_000);
  }

  private static long slowest(ListTrace trace, String device) throws IOException {
    Outcome outcome =
        Replays.replay(trace, "lru", "closed:8", device, Loading.SINGLE_FLIGHT, null, null);
    long slowest = 0;
    for (RequestKind kind : RequestKind.values()) {
      slowest = Math.max(slowest, outcome.latencies().of(kind).getMaxValue());
    }
    return Math.round(slowest / 1000.0) * 1000;
  }
}
