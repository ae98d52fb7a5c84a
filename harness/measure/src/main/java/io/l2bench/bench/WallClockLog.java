package io.l2bench.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;

/**
 * A histogram log of JMH's samples: a line for each sampled cell, tagged {@code
 * method/policy/capacity}, or {@code method} for one without a cache. All of them start at 0.
 */
final class WallClockLog {
  private static final int DIGITS = 3;

  /** The unit of Interval_Max; without it, it would be in milliseconds beside values in ns. */
  private static final double NANOSECOND = 1;

  private WallClockLog() {}

  /** The samples of each result that has some, in nanoseconds, in the order of the results. */
  static List<Histogram> histograms(Collection<RunResult> results) {
    List<Histogram> histograms = new ArrayList<>();
    for (RunResult result : results) {
      if (result.getParams().getMode() == Mode.SampleTime) {
        histograms.add(histogram(result));
      }
    }
    return histograms;
  }

  /** Writes them. */
  static void write(List<Histogram> histograms, PrintStream out) {
    HistogramLogWriter log = new HistogramLogWriter(out);
    log.outputComment("[Wall-clock time of sampled steps; values and Interval_Max in nanoseconds]");
    log.outputLogFormatVersion();
    log.outputLegend();
    for (Histogram histogram : histograms) {
      log.outputIntervalHistogram(0, 0, histogram, NANOSECOND);
    }
  }

  private static Histogram histogram(RunResult result) {
    Histogram histogram = new Histogram(DIGITS);
    Iterator<Map.Entry<Double, Long>> samples =
        result.getPrimaryResult().getStatistics().getRawData();
    while (samples.hasNext()) {
      Map.Entry<Double, Long> sample = samples.next();
      histogram.recordValueWithCount(Math.round(sample.getKey()), sample.getValue());
    }
    histogram.setTag(tag(result.getParams()));
    return histogram;
  }

  private static String tag(BenchmarkParams cell) {
    String name = cell.getBenchmark();
    String method = name.substring(name.lastIndexOf('.') + 1);
    return cell.getParamsKeys().isEmpty()
        ? method
        : "%s/%s/%s".formatted(method, cell.getParam("policy"), cell.getParam("capacity"));
  }
}
