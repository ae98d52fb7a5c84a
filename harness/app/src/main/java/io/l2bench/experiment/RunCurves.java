package io.l2bench.experiment;

import io.l2bench.cache.Policies;
import io.l2bench.cache.Policy;
import io.l2bench.curve.CurveMaker;
import io.l2bench.curve.CurveSettings;
import io.l2bench.curve.Curves;
import io.l2bench.replay.Setup;
import io.l2bench.results.AtomicFile;
import io.l2bench.results.CurveColumns;
import io.l2bench.results.TidyTable;
import io.l2bench.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The miss-ratio curves of a run, {@code curve.csv}: lru and opt at every capacity, for each trace
 * of one disk as its first scenario has it.
 */
final class RunCurves {
  /** A trace with more requests gets no curve: opt takes memory for each lookup. */
  private static final long MOST_REQUESTS = 10_000_000;

  private RunCurves() {}

  /** Reads each trace once and writes the file. */
  static void write(Path folder, List<Scenario> scenarios, Inputs inputs) throws IOException {
    Map<String, Scenario> first = new LinkedHashMap<>();
    for (Scenario scenario : scenarios) {
      if (inputs.disks(scenario) == 1 && inputs.requests(scenario) <= MOST_REQUESTS) {
        first.putIfAbsent(scenario.name(), scenario);
      }
    }
    Policies policies = Policies.load();
    List<Policy> stacks = List.of(policies.parse("lru"), policies.parse("opt"));
    List<Curves> curves = new ArrayList<>();
    for (Scenario scenario : first.values()) {
      Curves own =
          CurveMaker.make(
              inputs.sources().recorded(scenario),
              settings(scenario.setup(), inputs.sources().warmup(scenario), stacks));
      curves.add(new Curves(scenario.name(), own.capacities(), own.curves()));
    }
    TidyTable table = CurveColumns.TABLE.of(CurveColumns.rows(curves));
    AtomicFile.writeText(folder.resolve("curve.csv"), table::writeCsv);
  }

  private static CurveSettings settings(Setup setup, long warmup, List<Policy> policies) {
    return new CurveSettings(
        policies,
        /* capacities= */ List.of(),
        /* points= */ 2,
        /* marked= */ null,
        /* rate= */ 1,
        setup.geometry(),
        setup.seed(),
        setup.limit(),
        warmup,
        /* threads= */ 1);
  }
}
