package io.l2bench.cli;

import io.l2bench.scenario.CellKey;
import io.l2bench.scenario.CellResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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

  /** Shown even if all rows have the same. */
  private static final String ALWAYS = "table_reads";

  /** A column with its text in each row. */
  private record Filled(ShownColumn column, List<String> rows) {
    String name() {
      return column.name();
    }

    String heading() {
      return column.heading();
    }

    boolean varies() {
      return rows.stream().anyMatch(text -> !text.equals(rows.get(0)));
    }
  }

  /** The rows in groups. */
  private final List<List<CellResult>> groups;

  /** The rows. */
  private final List<CellResult> results;

  private final List<Filled> constant = new ArrayList<>();
  private final List<Filled> columns = new ArrayList<>();

  private SimulateText(List<CellResult> unordered) {
    this.groups = PolicyGroups.of(unordered);
    this.results = groups.stream().flatMap(List::stream).toList();
    for (ShownColumn shown : ShownColumn.all()) {
      Filled column = new Filled(shown, results.stream().map(shown.text()).toList());
      boolean single =
          results.size() == 1 && (ORDER.contains(column.name()) || column.name().equals(POLICY));
      (column.varies() || single || ALWAYS.equals(column.name()) ? columns : constant).add(column);
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
    List<Filled> fitting = new ArrayList<>(columns);
    List<String> left = new ArrayList<>();
    List<String> table = table(fitting);
    int least = least(fitting);
    while (!wide && width(table) > Wrapped.COLUMNS && least >= 0) {
      left.add(0, fitting.remove(least).heading());
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

  /**
   * Where the column of numbers is that is missed least; -1 if only words and table reads are left.
   */
  private static int least(List<Filled> columns) {
    return IntStream.range(0, columns.size())
        .filter(i -> ORDER.indexOf(columns.get(i).name()) > 0)
        .boxed()
        .max(Comparator.comparingInt(i -> ORDER.indexOf(columns.get(i).name())))
        .orElse(-1);
  }

  /** What all rows share. */
  private String conditions() {
    CellKey key = results.get(0).key();
    List<String> parts = new ArrayList<>();
    for (Filled column : constant) {
      String text = column.rows().get(0);
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

  private List<String> table(List<Filled> shown) {
    List<Filled> ordered = new ArrayList<>();
    shown.stream().filter(column -> column.column().word()).forEach(ordered::add);
    int words = ordered.size();
    shown.stream().filter(column -> !column.column().word()).forEach(ordered::add);
    TextTable table =
        new TextTable(words, ordered.stream().map(Filled::heading).toArray(String[]::new));
    for (int row = 0; row < results.size(); row++) {
      int number = row;
      table.add(ordered.stream().map(column -> text(column, number)).toList());
    }
    return broken(table.lines());
  }

  /** The lines of a table, with an empty one between groups, and before the bounds of a group. */
  private List<String> broken(List<String> table) {
    List<Integer> breaks = new ArrayList<>();
    int rows = 0;
    for (List<CellResult> group : groups) {
      int choices = (int) group.stream().filter(result -> !PolicyGroups.isBound(result)).count();
      if (groups.size() < results.size()) {
        breaks.addAll(List.of(rows, rows + choices));
      }
      rows += group.size();
    }
    List<String> lines = new ArrayList<>(table);
    int header = 1;
    breaks.stream()
        .filter(at -> at > 0 && at < results.size())
        .distinct()
        .sorted(Comparator.reverseOrder())
        .forEach(at -> lines.add(header + at, ""));
    return lines;
  }

  private String text(Filled column, int row) {
    String text = column.rows().get(row);
    boolean bound = column.name().equals(POLICY) && PolicyGroups.isBound(results.get(row));
    return bound ? text + " (bound)" : text;
  }
}
