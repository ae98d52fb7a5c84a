package io.l2bench.curve;

import io.l2bench.cache.Policy;
import io.l2bench.replay.CellSettings;
import io.l2bench.replay.ReplayedCell;
import io.l2bench.replay.Setup;
import io.l2bench.replay.Sweep;
import io.l2bench.replay.SweepSettings;
import io.l2bench.replay.Timing;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Misses of policies at some capacities, replayed one request at a time in one pass. */
final class Replays {
  private Replays() {}

  /** By policy, the misses at each of the capacities; none without policies. */
  static Map<Policy, long[]> misses(
      Trace trace,
      CurveSettings settings,
      long limit,
      long warmup,
      List<Policy> policies,
      List<Integer> capacities)
      throws IOException {
    Map<Policy, long[]> misses = new LinkedHashMap<>();
    if (policies.isEmpty()) {
      return misses;
    }
    SweepSettings sweep =
        SweepSettings.of(
                Setup.of(settings.geometry()).seed(settings.seed()).limit(limit),
                settings.threads())
            .warmingUp(warmup);
    List<CellSettings> cells = new ArrayList<>();
    for (Policy policy : policies) {
      capacities.forEach(c -> cells.add(new CellSettings(policy, c, new Timing.Sequential())));
    }
    List<ReplayedCell> results = Sweep.run(trace, sweep, cells);
    for (int p = 0; p < policies.size(); p++) {
      int from = p * capacities.size();
      misses.put(
          policies.get(p),
          results.subList(from, from + capacities.size()).stream()
              .mapToLong(cell -> cell.outcome().cache().misses())
              .toArray());
    }
    return misses;
  }
}
