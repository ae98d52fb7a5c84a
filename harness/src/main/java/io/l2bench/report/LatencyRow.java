package io.l2bench.report;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.l2bench.results.CsvTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One row of {@code latency.csv}: percentiles of virtual latency of one kind of request, in ns. */
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
    return csv.records().stream().map(row -> row(csv, row)).toList();
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
