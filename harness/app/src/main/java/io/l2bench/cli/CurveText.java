package io.l2bench.cli;

import io.l2bench.curve.CurvePoint;
import io.l2bench.curve.Curves;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Miss ratios as a table for a terminal: a row a capacity, a column a policy. */
final class CurveText {
  private CurveText() {}

  /** The lines of the table, of any width or what fits; the marked capacity has an asterisk. */
  static List<String> of(Curves curves, @Nullable Integer marked, boolean wide) {
    List<String> header = new ArrayList<>(List.of("capacity"));
    curves.curves().forEach(curve -> header.add(curve.policy()));
    TextTable table = new TextTable(/* leftAligned= */ 0, header.toArray(String[]::new));
    for (int capacity : curves.capacities()) {
      List<String> row = new ArrayList<>();
      row.add((marked != null && marked == capacity ? "* " : "") + capacity);
      curves.curves().forEach(curve -> row.add(curve.at(capacity).map(CurveText::text).orElse("")));
      table.add(row);
    }
    return wide ? table.lines() : table.fitting();
  }

  private static String text(CurvePoint point) {
    return point.error() == 0
        ? String.format(Locale.ROOT, "%.4f", point.missRatio())
        : String.format(Locale.ROOT, "%.4f +-%.4f", point.missRatio(), point.error());
  }
}
