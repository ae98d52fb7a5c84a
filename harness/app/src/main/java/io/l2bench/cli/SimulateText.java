package io.l2bench.cli;

import io.l2bench.replay.Latencies;
import io.l2bench.replay.RequestKind;
import io.l2bench.results.Column;
import io.l2bench.results.CountColumns;
import io.l2bench.results.KeyColumns;
import io.l2bench.scenario.CellKey;
import io.l2bench.scenario.CellResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** The cells of a simulation as a table for a terminal. */
final class SimulateText {
  /** Columns of words. */
  private static final int WORDS = 2;

  private SimulateText() {}

  /** The lines of the table: what is shown always, and what else tells the cells apart. */
  static List<String> lines(List<CellResult> results) {
    List<Column<CellResult>> columns =
        CountColumns.TABLE.columns().stream().filter(c -> isShown(c, results)).toList();
    List<String> headings = new ArrayList<>();
    columns.forEach(column -> headings.add(heading(column)));
    headings.add("p99 us");
    TextTable table = new TextTable(WORDS, headings.toArray(String[]::new));
    for (CellResult result : results) {
      List<String> row = new ArrayList<>();
      columns.forEach(column -> row.add(text(column, result)));
      row.add(p99(result.cell().outcome().latencies()));
      table.add(row);
    }
    return table.lines();
  }

  private static boolean isShown(Column<CellResult> column, List<CellResult> results) {
    return column.shown() != null
        || (KeyColumns.NAMES.contains(column.name())
            && results.stream().map(r -> key(r, column)).distinct().count() > 1);
  }

  private static String key(CellResult result, Column<CellResult> column) {
    CellKey key = result.key();
    return KeyColumns.text(key, column.name());
  }

  private static String heading(Column<CellResult> column) {
    Column.Shown<CellResult> shown = column.shown();
    return shown == null ? column.name().replace('_', ' ') : shown.heading();
  }

  private static String text(Column<CellResult> column, CellResult result) {
    Column.Shown<CellResult> shown = column.shown();
    return shown == null ? key(result, column) : shown.text().apply(result);
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
