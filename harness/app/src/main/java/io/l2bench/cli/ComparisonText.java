package io.l2bench.cli;

import io.l2bench.compare.Difference;
import io.l2bench.compare.Evidence;
import io.l2bench.compare.RunComparison;
import io.l2bench.compare.SettingChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A comparison of runs for a terminal: settings first, then the largest differences. */
final class ComparisonText {
  private static final int SHOWN = 40;
  private static final int NAMED = 10;

  private ComparisonText() {}

  static List<String> lines(RunComparison comparison) {
    List<String> lines = new ArrayList<>();
    lines.add("base  " + comparison.base());
    lines.add("run   " + comparison.run());
    settings(comparison.settings(), lines);
    if (!comparison.changedTraces().isEmpty()) {
      lines.add(
          "not compared, since their requests or geometry differ: "
              + String.join(", ", comparison.changedTraces()));
    }
    differences(comparison, lines);
    only("only in the base", comparison.onlyInBase(), lines);
    only("only in the run", comparison.onlyInRun(), lines);
    return lines;
  }

  private static void settings(List<SettingChange> settings, List<String> lines) {
    if (settings.isEmpty()) {
      return;
    }
    lines.add("");
    TextTable table = new TextTable(/* leftAligned= */ 3, "setting", "base", "run");
    settings.forEach(s -> table.add(List.of(s.name(), orNone(s.base()), orNone(s.run()))));
    lines.addAll(table.lines());
  }

  private static String orNone(String value) {
    return value.isEmpty() ? "-" : value;
  }

  private static void differences(RunComparison comparison, List<String> lines) {
    List<Difference> watched = comparison.watched();
    lines.add("");
    lines.add(
        "%d cells compared, %d with other values, %d with a difference shown"
            .formatted(
                comparison.cells(difference -> true),
                comparison.cells(Difference::differs),
                comparison.cells(Difference::shown)));
    if (!watched.isEmpty()) {
      lines.addAll(table(watched.subList(0, Math.min(SHOWN, watched.size()))).lines());
    }
    if (watched.size() > SHOWN) {
      lines.add("and %d more; --csv FILE has all".formatted(watched.size() - SHOWN));
    }
    lines.addAll(comparison.abstention());
    others(
        comparison.differences().stream().filter(d -> d.differs() && !d.guarded()).toList(), lines);
  }

  private static TextTable table(List<Difference> differences) {
    TextTable table =
        new TextTable(
            /* leftAligned= */ 2,
            "cell",
            "measure",
            "base",
            "run",
            "change",
            "95% of ratio",
            "p",
            "verdict");
    differences.forEach(d -> table.add(row(d)));
    return table;
  }

  private static List<String> row(Difference d) {
    Evidence evidence = d.evidence();
    return List.of(
        d.cell(),
        d.measure(),
        number(d.base()),
        number(d.value()),
        d.changeText(),
        interval(evidence),
        evidence == null ? "exact" : String.format(Locale.ROOT, "%.3g", evidence.p()),
        d.word());
  }

  private static String interval(@Nullable Evidence evidence) {
    return evidence == null
        ? ""
        : "%s..%s".formatted(bound(evidence.ratio().low()), bound(evidence.ratio().high()));
  }

  private static String bound(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3f", value) : "?";
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.3f", value);
  }

  /** The measures that differ but are not watched, with the number of their cells. */
  private static void others(List<Difference> differences, List<String> lines) {
    if (differences.isEmpty()) {
      return;
    }
    Map<String, Long> cells =
        differences.stream()
            .collect(
                Collectors.groupingBy(Difference::measure, TreeMap::new, Collectors.counting()));
    lines.add(
        cells.entrySet().stream()
            .map(e -> "%s in %d".formatted(e.getKey(), e.getValue()))
            .collect(Collectors.joining(", ", "also different, by cells: ", "")));
  }

  private static void only(String where, List<String> cells, List<String> lines) {
    if (cells.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("%s: %d cells".formatted(where, cells.size()));
    cells.stream().limit(NAMED).forEach(cell -> lines.add("  " + cell));
    if (cells.size() > NAMED) {
      lines.add("  and %d more".formatted(cells.size() - NAMED));
    }
  }
}
