package io.l2bench.results;

import io.l2bench.replay.Cell;
import io.l2bench.replay.RequestKind;
import io.l2bench.replay.SweepSettings;
import java.io.OutputStream;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/**
 * Virtual latencies of requests as an HdrHistogram log: a tag for each cell and kind, from time 0.
 */
public final class LatencyLog {
  /** The log's unit of Interval_Max, as its readers expect: milliseconds for nanoseconds. */
  private static final double MAX_VALUE_UNIT = 1_000_000.0;

  private final HistogramLogWriter log;

  private LatencyLog(HistogramLogWriter log) {
    this.log = log;
  }

  /** A log that begins: writes the headers. */
  public static LatencyLog begin(OutputStream out) {
    LatencyLog latencies = resume(out);
    latencies.log.outputLogFormatVersion();
    latencies.log.outputStartTime(0);
    latencies.log.outputLegend();
    return latencies;
  }

  /** A log that has its headers and perhaps histograms, and goes on. */
  public static LatencyLog resume(OutputStream out) {
    return new LatencyLog(new HistogramLogWriter(out));
  }

  /** Writes a histogram for each kind of request that the cell had. */
  public void write(Cell cell, SweepSettings sweep) {
    for (RequestKind kind : RequestKind.values()) {
      Histogram histogram = cell.outcome().latencies().of(kind);
      if (histogram.getTotalCount() > 0) {
        histogram.setTag(tag(LatencyCsv.names(cell, sweep, kind)));
        log.outputIntervalHistogram(0, 0, histogram, MAX_VALUE_UNIT);
      }
    }
  }

  /** A tag without the characters that the log's format keeps to itself. */
  private static String tag(List<String> names) {
    return String.join("/", names).replaceAll("[,\\s]", "_");
  }
}
