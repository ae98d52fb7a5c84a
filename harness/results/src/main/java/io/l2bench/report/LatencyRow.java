package io.l2bench.report;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.l2bench.results.CsvTable;
import java.io.IOException;
import java.nio.file.Path;
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

  static List<LatencyRow> read(Path file) throws IOException {
    CsvTable csv = CsvTable.read(file);
    Map<List<String>, List<LatencyRow>> seeds = new LinkedHashMap<>();
    for (NamedCsvRecord record : csv.records()) {
      LatencyRow row = row(csv, record);
      seeds.computeIfAbsent(row.names(), names -> new ArrayList<>()).add(row);
    }
    return seeds.values().stream().map(LatencyRow::median).toList();
  }

  private List<String> names() {
    return List.of(trace, policy, Integer.toString(capacity), timing, loading, kind);
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

  private static LatencyRow row(CsvTable csv, NamedCsvRecord row) {
    return new LatencyRow(
        csv.text(row, "trace"),
        csv.text(row, "policy"),
        (int) csv.number(row, "capacity"),
        csv.text(row, "timing"),
        csv.text(row, "loading"),
        csv.text(row, "kind"),
        COLUMNS.stream().map(column -> csv.number(row, column)).toList());
  }
}
