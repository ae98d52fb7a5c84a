package io.l2bench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.cache.Policies;
import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How much of a trace has been replayed, as a watcher hears it. */
final class WatchedTest {
  private static final int REQUESTS = 10 * RequestBatch.ROWS;

  private final Heard heard = new Heard();

  @Test
  void oneCacheIsFedAFewBatchesAtATime() throws IOException {
    replay(Long.MAX_VALUE, "lru");
    assertThat(heard.shares).containsExactly(0.4, 0.8, 1.0);
  }

  @Test
  void eachCacheCountsForItsPartOfAStretch() throws IOException {
    replay(Long.MAX_VALUE, "lru", "clock", "sieve", "arc");
    assertThat(heard.shares).containsExactly(0.25, 0.5, 0.75, 1.0);
  }

  @Test
  void aLimitIsAllThatThereIs() throws IOException {
    replay(5 * RequestBatch.ROWS, "lru");
    assertThat(heard.shares).containsExactly(0.8, 1.0);
  }

  private void replay(long limit, String... policies) throws IOException {
    List<CellSettings> cells =
        Stream.of(policies)
            .map(name -> new CellSettings(Policies.load().parse(name), 5, Timing.parse("closed:2")))
            .toList();
    Sweep.run(heard, Replays.settings(limit, /* threads= */ 1), cells);
  }

  /** A trace of one table. */
  private static final class Heard implements Watched {
    final List<Double> shares = new ArrayList<>();
    private final ListTrace requests = new ListTrace();

    Heard() {
      for (int i = 0; i < REQUESTS; i++) {
        requests.add(Op.READ, 0, 512);
      }
    }

    @Override
    public void replayed(double share) {
      shares.add(share);
    }

    @Override
    public String name() {
      return requests.name();
    }

    @Override
    public Kind kind() {
      return requests.kind();
    }

    @Override
    public RequestReader open() {
      return requests.open();
    }
  }
}
