package io.l2bench.replay;

import io.l2bench.cache.Policies;
import io.l2bench.cache.Policy;
import io.l2bench.cache.Trait;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Short ways to replay in tests. */
final class Replays {
  /** Tables of 8 MiB, as on the recorded guests. */
  static final Geometry GEOMETRY = Geometry.qed(4096, 4);

  static final long TABLE = GEOMETRY.tableCovers();

  private Replays() {}

  static SweepSettings settings(long limit, int threads) {
    return new SweepSettings(GEOMETRY, Device.DEFAULT, /* seed= */ 7, limit, threads);
  }

  static Outcome replay(Trace trace, String policy, int capacity, String timing)
      throws IOException {
    return replay(trace, Policies.load().parse(policy), capacity, timing);
  }

  static Outcome replay(Trace trace, Policy policy, int capacity, String timing)
      throws IOException {
    CellSettings cell = new CellSettings(policy, capacity, Timing.parse(timing));
    return Sweep.run(trace, settings(Long.MAX_VALUE, 1), List.of(cell)).get(0).outcome();
  }

  static Stream<Policy> deterministic() {
    return Policies.load().all().stream().filter(policy -> policy.has(Trait.DETERMINISTIC));
  }
}
