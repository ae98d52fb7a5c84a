package io.l2bench.compare;

import io.l2bench.results.TidyTable;
import java.util.List;

/** Differences as a table for tools; results/README.md says what each column means. */
public final class DifferenceTable {
  private static final List<String> COLUMNS =
      List.of(
          "base",
          "run",
          "table",
          "cell",
          "measure",
          "base_value",
          "run_value",
          "change",
          "ratio_low",
          "ratio_high",
          "p",
          "verdict");

  private DifferenceTable() {}

  /** One row for each measure of each cell in both runs. */
  public static TidyTable of(List<RunComparison> comparisons) {
    return new TidyTable(
        COLUMNS,
        comparisons.stream().flatMap(c -> c.differences().stream().map(d -> row(c, d))).toList());
  }

  private static List<Object> row(RunComparison runs, Difference difference) {
    Evidence evidence = difference.evidence();
    return List.of(
        runs.base(),
        runs.run(),
        difference.table(),
        difference.cell(),
        difference.measure(),
        plain(difference.base()),
        plain(difference.value()),
        difference.change(),
        evidence == null ? Double.NaN : evidence.ratio().low(),
        evidence == null ? Double.NaN : evidence.ratio().high(),
        evidence == null ? Double.NaN : evidence.p(),
        difference.word());
  }

  private static Object plain(double value) {
    return value == Math.rint(value) ? (Object) (long) value : (Object) value;
  }
}
