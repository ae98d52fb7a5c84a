package io.l2bench.results;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.l2bench.replay.Cell;
import io.l2bench.replay.RequestKind;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/** Virtual latencies of requests: a table of percentiles and an HdrHistogram log, a tag a cell. */
public final class LatencyFiles {
  private static final double[] PERCENTILES = {50, 90, 99, 99.9, 99.99};
  private static final List<String> HEADER =
      List.of(
          "trace",
          "policy",
          "capacity",
          "timing",
          "kind",
          "count",
          "mean_ns",
          "p50_ns",
          "p90_ns",
          "p99_ns",
          "p999_ns",
          "p9999_ns",
          "max_ns");

  /** The log's unit of Interval_Max, as its readers expect: milliseconds for nanoseconds. */
  private static final double MAX_VALUE_UNIT = 1_000_000.0;

  private final CsvWriter csv;
  private final HistogramLogWriter log;

  /** Writes the headers. */
  public LatencyFiles(Writer table, OutputStream histograms) {
    csv = CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF).build(table);
    csv.writeRecord(HEADER);
    log = new HistogramLogWriter(histograms);
    log.outputLogFormatVersion();
    log.outputStartTime(0);
    log.setBaseTime(0);
    log.outputLegend();
  }

  /** Writes a cell's latencies, a row and a histogram for each kind of request that it had. */
  public void write(Cell cell) {
    for (RequestKind kind : RequestKind.values()) {
      Histogram histogram = cell.outcome().latencies().of(kind);
      if (histogram.getTotalCount() > 0) {
        csv.writeRecord(row(cell, kind, histogram));
        histogram.setTag(tag(cell, kind));
        log.outputIntervalHistogram(0, 0, histogram, MAX_VALUE_UNIT);
      }
    }
  }

  private static List<String> row(Cell cell, RequestKind kind, Histogram histogram) {
    List<String> row = new ArrayList<>(names(cell, kind));
    row.add(Long.toString(histogram.getTotalCount()));
    row.add(SimulateCsv.decimals(histogram.getMean(), 1));
    for (double percentile : PERCENTILES) {
      row.add(Long.toString(histogram.getValueAtPercentile(percentile)));
    }
    row.add(Long.toString(histogram.getMaxValue()));
    return row;
  }

  /** A tag without the characters that the log's format keeps to itself. */
  private static String tag(Cell cell, RequestKind kind) {
    return String.join("/", names(cell, kind)).replaceAll("[,\\s]", "_");
  }

  private static List<String> names(Cell cell, RequestKind kind) {
    return List.of(
        cell.trace(),
        cell.settings().policy().label(),
        Integer.toString(cell.settings().capacity()),
        cell.settings().timing().toString(),
        kind.label());
  }
}
