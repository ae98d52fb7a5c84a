package io.l2bench.experiment;

import io.l2bench.cache.Policies;
import io.l2bench.cache.Policy;
import io.l2bench.curve.CurveMaker;
import io.l2bench.curve.CurveSettings;
import io.l2bench.curve.Curves;
import io.l2bench.results.CurveColumns;
import io.l2bench.scenario.Scenario;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The miss-ratio curves of a run, {@code curve.csv}: lru and opt at every capacity, for each trace
 * with one disk, as in its first scenario.
 */
final class RunCurves {
  /** A trace with more requests gets no curve: opt needs memory for each lookup. */
  private static final long MOST_REQUESTS = 10_000_000;

  private final Set<Scenario> first;

  RunCurves(List<Scenario> scenarios, Inputs inputs) {
    Map<String, Scenario> byName = new LinkedHashMap<>();
    for (Scenario scenario : scenarios) {
      if (inputs.disks(scenario) == 1 && inputs.requests(scenario) <= MOST_REQUESTS) {
        byName.putIfAbsent(scenario.name(), scenario);
      }
    }
    first = Set.copyOf(byName.values());
  }

  /** Whether a scenario is the first of a trace that gets curves. */
  boolean includes(Scenario scenario) {
    return first.contains(scenario);
  }

  /** The points of the curves of a scenario's trace. */
  static Stream<CurveColumns.Row> points(Scenario scenario, Inputs inputs) throws IOException {
    Policies policies = Policies.load();
    List<Policy> stacks = List.of(policies.parse("lru"), policies.parse("opt"));
    Curves own =
        CurveMaker.make(
            inputs.sources().recorded(scenario),
            CurveSettings.exact(stacks, scenario.setup(), inputs.sources().warmup(scenario)));
    return CurveColumns.rows(List.of(new Curves(scenario.name(), own.capacities(), own.curves())));
  }
}
