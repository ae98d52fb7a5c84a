package io.l2bench.report;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.l2bench.results.CsvTable;
import io.l2bench.scenario.CellKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Percentiles of virtual latency of one kind of request of a cell, in ns: a row of {@code
 * latency.csv}, or of rows that differ only in seed the median of each column.
 */
record LatencyRow(
    String trace,
    String policy,
    int capacity,
    String timing,
    String loading,
    String kind,
    List<Double> values) {

  static final List<String> COLUMNS =
      List.of("count", "mean_ns", "p50_ns", "p90_ns", "p99_ns", "p999_ns", "p9999_ns", "max_ns");

  /** The rows of {@code latency.csv}, its traces called as in the simulation. */
  static List<LatencyRow> of(CsvTable csv, Simulation simulation) {
    Map<Object, List<LatencyRow>> seeds = new LinkedHashMap<>();
    for (NamedCsvRecord record : csv.records()) {
      CellKey key = csv.key(record);
      LatencyRow row = row(csv, record, key, simulation.label(key));
      seeds
          .computeIfAbsent(
              List.of(Simulation.withoutSeed(key), row.kind), names -> new ArrayList<>())
          .add(row);
    }
    return seeds.values().stream().map(LatencyRow::median).toList();
  }

  /** Of an even number, the lower value in the middle. */
  private static LatencyRow median(List<LatencyRow> seeds) {
    List<Double> medians = new ArrayList<>();
    for (int i = 0; i < COLUMNS.size(); i++) {
      int column = i;
      medians.add(
          seeds.stream()
              .map(row -> row.values.get(column))
              .sorted()
              .skip((seeds.size() - 1) / 2)
              .findFirst()
              .orElseThrow());
    }
    LatencyRow any = seeds.get(0);
    return new LatencyRow(
        any.trace, any.policy, any.capacity, any.timing, any.loading, any.kind, medians);
  }

  private static LatencyRow row(CsvTable csv, NamedCsvRecord row, CellKey key, String label) {
    return new LatencyRow(
        label,
        key.policy(),
        key.capacity(),
        key.timing(),
        key.setup().loading().label(),
        csv.text(row, "kind"),
        COLUMNS.stream().map(column -> csv.number(row, column)).toList());
  }
}
