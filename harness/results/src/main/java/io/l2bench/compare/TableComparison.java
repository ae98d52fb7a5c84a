package io.l2bench.compare;

import io.l2bench.results.CsvTable;
import java.util.List;
import java.util.Optional;

/**
 * The result of comparing one table.
 *
 * @param differences each measure of each cell in both, equal ones too
 * @param onlyInBase cells that the other lacks
 * @param onlyInRun cells that the base lacks
 */
record TableComparison(
    List<Difference> differences, List<String> onlyInBase, List<String> onlyInRun) {

  /** The result for tables without a common cell: each table that exists is listed as a whole. */
  static TableComparison nothingOf(String name, Optional<CsvTable> base, Optional<CsvTable> run) {
    String whole = "all cells of " + name;
    return new TableComparison(
        List.of(),
        base.stream().map(table -> whole).toList(),
        run.stream().map(table -> whole).toList());
  }
}
