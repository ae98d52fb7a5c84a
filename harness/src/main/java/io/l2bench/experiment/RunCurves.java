package io.l2bench.experiment;

import io.l2bench.cache.Policies;
import io.l2bench.cache.Policy;
import io.l2bench.curve.CurveMaker;
import io.l2bench.curve.CurveSettings;
import io.l2bench.curve.Curves;
import io.l2bench.results.AtomicFile;
import io.l2bench.results.TidyTable;
import io.l2bench.workload.recorded.RecordedTrace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The miss-ratio curves of a run, {@code curve.csv}: lru and opt at every capacity. */
final class RunCurves {
  private RunCurves() {}

  /** Reads each trace once and writes the file. */
  static void write(Path folder, List<RecordedTrace> traces, long seed) throws IOException {
    Policies policies = Policies.load();
    List<Policy> stacks = List.of(policies.parse("lru"), policies.parse("opt"));
    List<Curves> curves = new ArrayList<>();
    for (RecordedTrace trace : traces) {
      curves.add(CurveMaker.make(trace, settings(trace, stacks, seed)));
    }
    TidyTable table = Curves.table(curves);
    AtomicFile.writeText(folder.resolve("curve.csv"), table::writeCsv);
  }

  private static CurveSettings settings(RecordedTrace trace, List<Policy> policies, long seed) {
    return new CurveSettings(
        policies,
        /* capacities= */ List.of(),
        /* points= */ 2,
        /* marked= */ null,
        /* rate= */ 1,
        trace.geometry(),
        seed,
        Long.MAX_VALUE,
        /* threads= */ 1);
  }
}
