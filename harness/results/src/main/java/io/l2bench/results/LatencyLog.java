package io.l2bench.results;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.l2bench.scenario.CellResult;
import java.io.OutputStream;
import java.io.PrintStream;
import org.HdrHistogram.HistogramLogWriter;

/**
 * Virtual latencies of requests as an HdrHistogram log: a tag for each cell and kind, from time 0.
 */
public final class LatencyLog {
  /** The log's unit of Interval_Max, as its readers expect: milliseconds for nanoseconds. */
  private static final double MAX_VALUE_UNIT = 1_000_000.0;

  /** Time 0, which the writer's own method would print in the zone of the machine. */
  private static final String START_TIME =
      "[StartTime: 0.000 (seconds since epoch), Thu Jan 01 00:00:00 UTC 1970]";

  private final HistogramLogWriter log;

  private LatencyLog(HistogramLogWriter log) {
    this.log = log;
  }

  /** Begins a log: writes the headers. */
  public static LatencyLog begin(OutputStream out) {
    LatencyLog latencies = resume(out);
    latencies.log.outputLogFormatVersion();
    latencies.log.outputComment(START_TIME);
    latencies.log.outputLegend();
    return latencies;
  }

  /** Continues a log that has its headers and perhaps histograms. */
  public static LatencyLog resume(OutputStream out) {
    return new LatencyLog(new HistogramLogWriter(new PrintStream(out, false, UTF_8)));
  }

  /** Writes a histogram for each kind of request that the cell had. */
  public void write(CellResult result) {
    LatencyColumns.rows(result)
        .forEach(
            row -> {
              row.histogram().setTag(new CellTag(row.key(), row.kind().label()).text());
              log.outputIntervalHistogram(0, 0, row.histogram(), MAX_VALUE_UNIT);
            });
  }
}
