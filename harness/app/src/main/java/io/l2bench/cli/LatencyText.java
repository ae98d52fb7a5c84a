package io.l2bench.cli;

import io.l2bench.replay.RequestKind;
import io.l2bench.scenario.CellResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** Virtual latencies for a terminal: percentiles, then a small histogram, a cell and kind each. */
final class LatencyText {
  private static final double[] PERCENTILES = {50, 90, 99, 99.9, 99.99, 100};
  private static final int BAR = 40;

  private LatencyText() {}

  static List<String> lines(List<CellResult> cells) {
    TextTable table =
        new TextTable(
            /* leftAligned= */ 2,
            "trace policy capacity timing",
            "kind",
            "count",
            "p50 us",
            "p90 us",
            "p99 us",
            "p99.9 us",
            "p99.99 us",
            "max us");
    List<String> histograms = new ArrayList<>();
    for (CellResult cell : cells) {
      for (RequestKind kind : RequestKind.values()) {
        Histogram histogram = cell.cell().outcome().latencies().of(kind);
        if (histogram.getTotalCount() > 0) {
          table.add(row(cell, kind, histogram));
          histograms.add("");
          histograms.add(name(cell) + ", " + kind.label());
          histograms.addAll(bars(histogram));
        }
      }
    }
    List<String> lines = new ArrayList<>(List.of(""));
    lines.addAll(table.lines());
    lines.addAll(histograms);
    return lines;
  }

  private static String name(CellResult cell) {
    return "%s %s %d %s"
        .formatted(
            cell.key().trace(), cell.key().policy(), cell.key().capacity(), cell.key().timing());
  }

  private static List<String> row(CellResult cell, RequestKind kind, Histogram histogram) {
    List<String> row = new ArrayList<>(List.of(name(cell), kind.label()));
    row.add(Long.toString(histogram.getTotalCount()));
    for (double percentile : PERCENTILES) {
      row.add(micros(histogram.getValueAtPercentile(percentile)));
    }
    return row;
  }

  /** A bar for each doubling of the latency, the fullest of full length, none that counts empty. */
  private static List<String> bars(Histogram histogram) {
    List<Long> starts = new ArrayList<>();
    long first = Math.max(1, Long.highestOneBit(histogram.getMinValue()));
    for (long start = first; start <= histogram.getMaxValue(); start *= 2) {
      starts.add(start);
    }
    List<Long> counts =
        starts.stream()
            .map(
                start -> histogram.getCountBetweenValues(start == first ? 0 : start, 2 * start - 1))
            .toList();
    long fullest = counts.stream().mapToLong(Long::longValue).max().orElse(1);
    TextTable table = new TextTable(/* leftAligned= */ 0, "  from us", "count", "");
    for (int i = 0; i < counts.size(); i++) {
      int length = (int) Math.ceil((double) BAR * counts.get(i) / fullest);
      String bar = "#".repeat(length) + " ".repeat(BAR - length);
      table.add(List.of(micros(starts.get(i)), Long.toString(counts.get(i)), bar));
    }
    return table.lines();
  }

  private static String micros(long nanos) {
    return String.format(Locale.ROOT, "%.1f", nanos / 1000.0);
  }
}
