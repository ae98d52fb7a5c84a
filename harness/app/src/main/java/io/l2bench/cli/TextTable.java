package io.l2bench.cli;

import io.l2bench.workload.PlainText;
import java.util.ArrayList;
import java.util.List;

/** A table for a terminal: columns as wide as their widest cell, numbers to the right. */
final class TextTable {
  private final List<List<String>> rows = new ArrayList<>();
  private final int leftAligned;

  /** A table whose first columns hold words. */
  TextTable(int leftAligned, String... header) {
    this.leftAligned = leftAligned;
    rows.add(List.of(header));
  }

  /** Adds a row; its cells are shown as plain text, and cut if they are long. */
  void add(List<String> row) {
    rows.add(row.stream().map(cell -> PlainText.brief(PlainText.line(cell))).toList());
  }

  /** The lines of the table. */
  List<String> lines() {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  /** The lines of the table without the last columns that a terminal has no room for. */
  List<String> fitting() {
    for (int columns = rows.get(0).size(); ; columns--) {
      List<String> lines = first(columns).lines();
      if (columns == 1 || lines.stream().allMatch(line -> line.length() <= Wrapped.COLUMNS)) {
        List<String> left = rows.get(0).subList(columns, rows.get(0).size());
        List<String> all = new ArrayList<>(lines);
        if (!left.isEmpty()) {
          all.addAll(
              Wrapped.lines(
                  "--wide or --csv FILE also shows %s".formatted(String.join(", ", left))));
        }
        return all;
      }
    }
  }

  private TextTable first(int columns) {
    TextTable table = new TextTable(leftAligned);
    table.rows.clear();
    rows.forEach(row -> table.rows.add(row.subList(0, columns)));
    return table;
  }

  private String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String padding = " ".repeat(widths[i] - row.get(i).length());
      line.append(i == 0 ? "" : "  ");
      line.append(i < leftAligned ? row.get(i) + padding : padding + row.get(i));
    }
    return line.toString().stripTrailing();
  }
}
