package io.l2bench.compare;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.l2bench.results.CsvTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Compares two bursts step by step, exactly. A cell is a policy at a capacity, shown at the first
 * step where any measure differs, or else at the last. Policies that are not deterministic are left
 * out.
 *
 * @param base the steps of each cell of the base, in order
 * @param run those of the other run
 * @param baseCsv the base's table
 * @param runCsv the other run's
 */
record BurstComparison(
    Map<String, List<NamedCsvRecord>> base,
    Map<String, List<NamedCsvRecord>> run,
    CsvTable baseCsv,
    CsvTable runCsv) {
  private static final String TABLE = "burst.csv";
  private static final List<String> MEASURES = List.of("entries", "loading", "in_use", "evictions");

  static TableComparison compare(CsvTable base, CsvTable run, Set<String> varying) {
    return new BurstComparison(cells(base, varying), cells(run, varying), base, run).compare();
  }

  private static Map<String, List<NamedCsvRecord>> cells(CsvTable csv, Set<String> varying) {
    Map<String, List<NamedCsvRecord>> cells = new LinkedHashMap<>();
    for (NamedCsvRecord row : csv.records()) {
      String policy = csv.text(row, "policy");
      if (!varying.contains(policy)) {
        String cell = "burst %s %s".formatted(policy, csv.text(row, "capacity"));
        cells.computeIfAbsent(cell, c -> new ArrayList<>()).add(row);
      }
    }
    return cells;
  }

  private TableComparison compare() {
    return new TableComparison(
        cells(base, this::comparable).flatMap(this::differences).toList(),
        cells(base, cell -> !comparable(cell)).toList(),
        cells(run, cell -> !comparable(cell)).toList());
  }

  private static Stream<String> cells(
      Map<String, List<NamedCsvRecord>> cells, Predicate<String> wanted) {
    return cells.keySet().stream().filter(wanted);
  }

  /** Whether both have the cell, with the same steps. */
  private boolean comparable(String cell) {
    return base.containsKey(cell)
        && run.containsKey(cell)
        && phases(baseCsv, base, cell).equals(phases(runCsv, run, cell));
  }

  private static List<String> phases(
      CsvTable csv, Map<String, List<NamedCsvRecord>> cells, String cell) {
    return steps(cells, cell).stream().map(row -> csv.text(row, "phase")).toList();
  }

  private static List<NamedCsvRecord> steps(Map<String, List<NamedCsvRecord>> cells, String cell) {
    return Objects.requireNonNull(cells.get(cell));
  }

  private Stream<Difference> differences(String cell) {
    List<NamedCsvRecord> before = steps(base, cell);
    List<NamedCsvRecord> after = steps(run, cell);
    int at =
        IntStream.range(0, before.size())
            .filter(
                step -> !values(baseCsv, before.get(step)).equals(values(runCsv, after.get(step))))
            .findFirst()
            .orElse(before.size() - 1);
    String label = "%s step %d".formatted(cell, at + 1);
    List<Double> old = values(baseCsv, before.get(at));
    List<Double> now = values(runCsv, after.get(at));
    return IntStream.range(0, MEASURES.size())
        .mapToObj(i -> new Difference(TABLE, label, MEASURES.get(i), old.get(i), now.get(i), null));
  }

  private static List<Double> values(CsvTable csv, NamedCsvRecord row) {
    return MEASURES.stream().map(measure -> csv.number(row, measure)).toList();
  }
}
