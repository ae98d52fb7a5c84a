package io.l2bench.cli;

import io.l2bench.scenario.CellKey;
import io.l2bench.scenario.CellResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a simulation as a table for a terminal. Policies under the same conditions stand
 * together, fewest table reads first and bounds last. What is the same in all rows stands above.
 */
final class SimulateText {
  private static final String POLICY = "policy";

  /** Columns of numbers in the order in which they give way to a narrow terminal, last first. */
  private static final List<String> ORDER =
      List.of(
          "table_reads",
          "misses",
          "miss_ratio",
          "mean us",
          "p99 us",
          "duplicate_reads",
          "evictions",
          "peak_entries",
          "new_tables",
          "lookups",
          "requests");

  /** ShownColumn even if all rows have the same. */
  private static final String ALWAYS = "table_reads";

  private final List<CellResult> results;
  private final List<ShownColumn> constant = new ArrayList<>();
  private final List<ShownColumn> columns = new ArrayList<>();

  private SimulateText(List<CellResult> results) {
    this.results = results;
    for (ShownColumn column : ShownColumn.all()) {
      boolean varies = results.stream().map(column.text()).distinct().count() > 1;
      boolean single =
          results.size() == 1 && (ORDER.contains(column.name()) || column.name().equals(POLICY));
      (varies || single || ALWAYS.equals(column.name()) ? columns : constant).add(column);
    }
  }

  /**
   * The lines of the table.
   *
   * @param wide whether all columns are wanted, or as many as fit
   */
  static List<String> lines(List<CellResult> results, boolean wide) {
    return new SimulateText(results).lines(wide);
  }

  private List<String> lines(boolean wide) {
    List<String> lines = new ArrayList<>(Wrapped.lines(conditions()));
    lines.add("");
    List<ShownColumn> fitting = new ArrayList<>(columns);
    List<String> left = new ArrayList<>();
    List<String> table = table(fitting);
    ShownColumn least = least(fitting);
    while (!wide && width(table) > Wrapped.COLUMNS && least != null) {
      fitting.remove(least);
      left.add(0, least.heading());
      table = table(fitting);
      least = least(fitting);
    }
    lines.addAll(table);
    if (!left.isEmpty()) {
      lines.add("");
      lines.add("--wide also shows " + String.join(", ", left));
    }
    return lines;
  }

  private static int width(List<String> lines) {
    return lines.stream().mapToInt(String::length).max().orElse(0);
  }

  /** The column of numbers that is missed least; null if only words and table reads are left. */
  private static @Nullable ShownColumn least(List<ShownColumn> columns) {
    return columns.stream()
        .filter(column -> ORDER.indexOf(column.name()) > 0)
        .max(Comparator.comparingInt(column -> ORDER.indexOf(column.name())))
        .orElse(null);
  }

  /** What all rows share. */
  private String conditions() {
    CellKey key = results.get(0).key();
    List<String> parts = new ArrayList<>();
    for (ShownColumn column : constant) {
      String text = column.text().apply(results.get(0));
      switch (column.name()) {
        case "trace", "policy", "timing" -> parts.add(text);
        case "mean us", "p99 us" -> parts.add(column.name().replace("us", text + " us"));
        case "capacity" ->
            parts.add(
                "%d %s (%s)"
                    .formatted(
                        key.capacity(),
                        key.capacity() == 1 ? "entry" : "entries",
                        ShownColumn.memory(key)));
        case "loading" -> parts.add(text + " loading");
        case "device" -> parts.add(text + " device");
        default -> {
          if (ORDER.contains(column.name())) {
            parts.add(text + " " + column.heading());
          }
        }
      }
    }
    return String.join(", ", parts);
  }

  private List<String> table(List<ShownColumn> shown) {
    List<ShownColumn> ordered = new ArrayList<>(shown.stream().filter(ShownColumn::word).toList());
    int words = ordered.size();
    shown.stream().filter(column -> !column.word()).forEach(ordered::add);
    TextTable table =
        new TextTable(words, ordered.stream().map(ShownColumn::heading).toArray(String[]::new));
    List<Integer> breaks = new ArrayList<>();
    int rows = 0;
    List<List<CellResult>> groups = PolicyGroups.of(results);
    for (List<CellResult> group : groups) {
      for (CellResult result : group) {
        table.add(ordered.stream().map(column -> text(column, result)).toList());
      }
      int choices = (int) group.stream().filter(result -> !PolicyGroups.isBound(result)).count();
      if (groups.size() < results.size()) {
        breaks.addAll(List.of(rows, rows + choices));
      }
      rows += group.size();
    }
    List<String> lines = new ArrayList<>(table.lines());
    int header = 1;
    breaks.stream()
        .filter(at -> at > 0 && at < results.size())
        .distinct()
        .sorted(Comparator.reverseOrder())
        .forEach(at -> lines.add(header + at, ""));
    return lines;
  }

  private static String text(ShownColumn column, CellResult result) {
    String text = column.text().apply(result);
    return column.name().equals(POLICY) && PolicyGroups.isBound(result) ? text + " (bound)" : text;
  }
}
