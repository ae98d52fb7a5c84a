package io.l2bench.cli;

import io.l2bench.cache.CacheCounts;
import io.l2bench.replay.Cell;
import io.l2bench.replay.Latencies;
import io.l2bench.replay.RequestKind;
import io.l2bench.replay.SweepSettings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** The cells of a simulation as a table for a terminal. */
final class SimulateTable {
  private SimulateTable() {}

  /** The lines of the table. */
  static List<String> of(Map<Cell, SweepSettings> cells) {
    boolean seeds = cells.values().stream().map(SweepSettings::seed).distinct().count() > 1;
    TextTable table =
        new TextTable(
            /* leftAligned= */ 2,
            "trace",
            "policy",
            "capacity",
            "timing",
            "requests",
            "lookups",
            "misses",
            "miss ratio",
            "table reads",
            "duplicate",
            "new tables",
            "evictions",
            "peak entries",
            "p99 us");
    cells.forEach(
        (cell, sweep) ->
            table.add(row(seeds ? cell.trace() + " seed " + sweep.seed() : cell.trace(), cell)));
    return table.lines();
  }

  private static List<String> row(String trace, Cell cell) {
    CacheCounts counts = cell.outcome().cache();
    return List.of(
        trace,
        cell.settings().policy().label(),
        Integer.toString(cell.settings().capacity()),
        cell.settings().timing().toString(),
        Long.toString(cell.outcome().requests()),
        Long.toString(counts.lookups()),
        Long.toString(counts.misses()),
        String.format(Locale.ROOT, "%.4f", counts.missRatio()),
        tableReads(cell),
        Long.toString(cell.outcome().duplicateReads()),
        Long.toString(cell.outcome().newTables()),
        Long.toString(counts.evictions()),
        Integer.toString(counts.peakEntries()),
        p99(cell.outcome().latencies()));
  }

  private static String tableReads(Cell cell) {
    String median = Long.toString(cell.outcome().tableReads());
    return cell.tableReadsLeast() == cell.tableReadsMost()
        ? median
        : "%s (%d-%d)".formatted(median, cell.tableReadsLeast(), cell.tableReadsMost());
  }

  private static String p99(Latencies latencies) {
    Histogram all = new Histogram(3);
    all.setAutoResize(true);
    for (RequestKind kind : RequestKind.values()) {
      all.add(latencies.of(kind));
    }
    return String.format(Locale.ROOT, "%.1f", all.getValueAtPercentile(99) / 1000.0);
  }
}
