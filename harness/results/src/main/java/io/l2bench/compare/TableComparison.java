package io.l2bench.compare;

import io.l2bench.results.CsvTable;
import java.util.List;
import java.util.Optional;

/**
 * What a comparison of one table found.
 *
 * @param differences each measure of each cell that both have, equal ones too
 * @param onlyInBase cells that the other lacks
 * @param onlyInRun cells that the base lacks
 */
record TableComparison(
    List<Difference> differences, List<String> onlyInBase, List<String> onlyInRun) {

  /** What is told of tables that have no cell in common: each as a whole, where it is there. */
  static TableComparison nothingOf(String name, Optional<CsvTable> base, Optional<CsvTable> run) {
    String whole = "all cells of " + name;
    return new TableComparison(
        List.of(),
        base.stream().map(table -> whole).toList(),
        run.stream().map(table -> whole).toList());
  }
}
