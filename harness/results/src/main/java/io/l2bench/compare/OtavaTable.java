package io.l2bench.compare;

import io.l2bench.results.TidyTable;
import io.l2bench.workload.BadInputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The watched measures as a time series that Apache Otava reads: a row for each run, the base
 * first, with its time and commit, and a column for each measure of each cell that all runs have.
 */
public final class OtavaTable {
  private OtavaTable() {}

  /**
   * The table.
   *
   * @throws BadInputException if a run does not say when it was made
   */
  public static TidyTable of(Gate gate) {
    List<RunComparison> comparisons = gate.comparisons();
    List<Map<String, Double>> values = new ArrayList<>();
    values.add(values(comparisons.get(0), /* ofBase= */ true));
    comparisons.forEach(comparison -> values.add(values(comparison, /* ofBase= */ false)));
    List<String> measures =
        values.get(0).keySet().stream()
            .filter(name -> values.stream().allMatch(row -> row.containsKey(name)))
            .toList();
    List<String> columns = new ArrayList<>(List.of("time", "commit"));
    columns.addAll(measures);
    List<List<Object>> rows = new ArrayList<>();
    RunComparison first = comparisons.get(0);
    rows.add(row(first.base(), first.baseMoment(), values.get(0), measures));
    for (int i = 0; i < comparisons.size(); i++) {
      RunComparison next = comparisons.get(i);
      rows.add(row(next.run(), next.runMoment(), values.get(i + 1), measures));
    }
    return new TidyTable(columns, rows);
  }

  private static Map<String, Double> values(RunComparison comparison, boolean ofBase) {
    Map<String, Double> values = new LinkedHashMap<>();
    comparison.differences().stream()
        .filter(Difference::guarded)
        .forEach(
            d ->
                values.put(
                    "%s %s".formatted(d.cell(), d.measure()).replaceAll("[^A-Za-z0-9_.]+", "_"),
                    ofBase ? d.base() : d.value()));
    return values;
  }

  private static List<Object> row(
      String name, Moment moment, Map<String, Double> values, List<String> measures) {
    if (moment.started().isEmpty()) {
      throw new BadInputException(name, "a run that says when it was made", "a table alone");
    }
    List<Object> row = new ArrayList<>(List.of(moment.started(), moment.commit()));
    measures.forEach(measure -> row.add(values.getOrDefault(measure, Double.NaN)));
    return row;
  }
}
