package io.l2bench.cli;

import io.l2bench.results.Column;
import io.l2bench.results.CountColumns;
import io.l2bench.results.KeyColumns;
import io.l2bench.scenario.CellKey;
import io.l2bench.scenario.CellResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.HdrHistogram.Histogram;

/**
 * A column of the table of a simulation on a terminal.
 *
 * @param name as in files
 * @param heading in words
 * @param text of a cell
 */
record ShownColumn(String name, String heading, Function<CellResult, String> text) {
  private static final String CAPACITY = "capacity";

  /** Every column: those of files that a terminal shows, what identifies cells, and latencies. */
  static List<ShownColumn> all() {
    List<ShownColumn> all = new ArrayList<>();
    for (Column<CellResult> column : CountColumns.TABLE.columns()) {
      if (column.shown() != null || KeyColumns.NAMES.contains(column.name())) {
        all.add(of(column));
      }
    }
    all.add(micros("mean us", Histogram::getMean));
    all.add(micros("p99 us", latencies -> (double) latencies.getValueAtPercentile(99)));
    return all;
  }

  private static ShownColumn of(Column<CellResult> column) {
    Column.Shown<CellResult> shown = column.shown();
    String name = column.name();
    if (name.equals(CAPACITY)) {
      return new ShownColumn(name, name, result -> capacity(result.key()));
    }
    return shown == null
        ? new ShownColumn(
            name, name.replace('_', ' '), result -> KeyColumns.text(result.key(), name))
        : new ShownColumn(name, shown.heading(), result -> shown.text().apply(result));
  }

  private static ShownColumn micros(String name, Function<Histogram, Double> nanos) {
    return new ShownColumn(
        name,
        name,
        result ->
            String.format(
                Locale.ROOT,
                "%.1f",
                nanos.apply(result.cell().outcome().latencies().together()) / 1000.0));
  }

  private static String capacity(CellKey key) {
    return "%d (%s)".formatted(key.capacity(), memory(key));
  }

  /** The memory of a full cache. */
  static String memory(CellKey key) {
    return Sizes.brief(key.capacity() * key.setup().geometry().tableBytes());
  }

  /** Whether it holds words. */
  boolean word() {
    return KeyColumns.NAMES.contains(name) && !name.equals(CAPACITY);
  }
}
