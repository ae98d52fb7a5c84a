package io.l2bench.compare;

import io.l2bench.results.JsonFile;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The watched measures of the last run in the format of Bencher, which keeps the history of a
 * branch: a benchmark for each cell, a measure for each column.
 */
public final class BencherMetrics {
  private BencherMetrics() {}

  /** Writes them. */
  public static void write(Gate gate, Writer out) throws IOException {
    Map<String, Map<String, Map<String, Double>>> benchmarks = new LinkedHashMap<>();
    RunComparison last = gate.comparisons().get(gate.comparisons().size() - 1);
    last.differences().stream()
        .filter(Difference::guarded)
        .forEach(
            difference ->
                benchmarks
                    .computeIfAbsent(difference.cell(), cell -> new LinkedHashMap<>())
                    .put(difference.measure().replace('_', '-'), metric(difference)));
    out.write(JsonFile.text(benchmarks) + "\n");
  }

  private static Map<String, Double> metric(Difference difference) {
    Map<String, Double> metric = new LinkedHashMap<>();
    metric.put("value", difference.value());
    Evidence evidence = difference.evidence();
    if (evidence != null) {
      metric.put("lower_value", difference.base() * evidence.ratio().low());
      metric.put("upper_value", difference.base() * evidence.ratio().high());
    }
    return metric;
  }
}
