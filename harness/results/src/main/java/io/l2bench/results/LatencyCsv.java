package io.l2bench.results;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.l2bench.replay.Cell;
import io.l2bench.replay.RequestKind;
import io.l2bench.replay.SweepSettings;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** Virtual latencies of requests: a table of percentiles, a row for each cell and kind. */
public final class LatencyCsv {
  private static final double[] PERCENTILES = {50, 90, 99, 99.9, 99.99};
  private static final List<String> HEADER =
      List.of(
          "trace",
          "policy",
          "capacity",
          "timing",
          "loading",
          "seed",
          "kind",
          "count",
          "mean_ns",
          "p50_ns",
          "p90_ns",
          "p99_ns",
          "p999_ns",
          "p9999_ns",
          "max_ns");

  private final CsvWriter csv;

  private LatencyCsv(CsvWriter csv) {
    this.csv = csv;
  }

  /** A table that begins: writes the header. */
  public static LatencyCsv begin(Writer out) {
    LatencyCsv table = resume(out);
    table.csv.writeRecord(HEADER);
    return table;
  }

  /** A table that has its header and perhaps rows, and goes on. */
  public static LatencyCsv resume(Writer out) {
    return new LatencyCsv(TidyTable.csv(out));
  }

  /** Writes a row for each kind of request that the cell had. */
  public void write(Cell cell, SweepSettings sweep) {
    for (RequestKind kind : RequestKind.values()) {
      Histogram histogram = cell.outcome().latencies().of(kind);
      if (histogram.getTotalCount() > 0) {
        csv.writeRecord(row(names(cell, sweep, kind), histogram));
      }
    }
  }

  private static List<String> row(List<String> names, Histogram histogram) {
    List<String> row = new ArrayList<>(names);
    row.add(Long.toString(histogram.getTotalCount()));
    row.add(SimulateCsv.decimals(histogram.getMean(), 1));
    for (double percentile : PERCENTILES) {
      row.add(Long.toString(histogram.getValueAtPercentile(percentile)));
    }
    row.add(Long.toString(histogram.getMaxValue()));
    return row;
  }

  /** What names a cell's latencies of one kind. */
  static List<String> names(Cell cell, SweepSettings sweep, RequestKind kind) {
    return List.of(
        cell.trace(),
        cell.settings().policy().label(),
        Integer.toString(cell.settings().capacity()),
        cell.settings().timing().toString(),
        sweep.loading().label(),
        Long.toString(sweep.seed()),
        kind.label());
  }
}
