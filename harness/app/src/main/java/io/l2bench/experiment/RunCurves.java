package io.l2bench.experiment;

import io.l2bench.cache.Policies;
import io.l2bench.cache.Policy;
import io.l2bench.curve.CurveMaker;
import io.l2bench.curve.CurveSettings;
import io.l2bench.curve.Curves;
import io.l2bench.results.AtomicFile;
import io.l2bench.results.CurveTable;
import io.l2bench.results.TidyTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The miss-ratio curves of a run, {@code curve.csv}: lru and opt at every capacity, for each trace
 * of one disk as its first pass has it.
 */
final class RunCurves {
  /** A trace with more requests gets no curve: opt takes memory for each lookup. */
  private static final long MOST_REQUESTS = 10_000_000;

  private RunCurves() {}

  /** Reads each trace once and writes the file. */
  static void write(Path folder, List<Pass> passes, Inputs inputs) throws IOException {
    Map<String, PassSettings> first = new LinkedHashMap<>();
    for (Pass pass : passes) {
      PassSettings settings = pass.settings();
      if (inputs.disks(settings) == 1 && inputs.requests(settings) <= MOST_REQUESTS) {
        first.putIfAbsent(settings.trace(), settings);
      }
    }
    Policies policies = Policies.load();
    List<Policy> stacks = List.of(policies.parse("lru"), policies.parse("opt"));
    List<Curves> curves = new ArrayList<>();
    for (PassSettings pass : first.values()) {
      curves.add(CurveMaker.make(pass.openTrace(), settings(pass, stacks)));
    }
    TidyTable table = CurveTable.of(curves);
    AtomicFile.writeText(folder.resolve("curve.csv"), table::writeCsv);
  }

  private static CurveSettings settings(PassSettings pass, List<Policy> policies) {
    return new CurveSettings(
        policies,
        /* capacities= */ List.of(),
        /* points= */ 2,
        /* marked= */ null,
        /* rate= */ 1,
        pass.geometry(),
        pass.seed(),
        pass.limit(),
        /* threads= */ 1);
  }
}
