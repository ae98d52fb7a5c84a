package io.l2bench.report;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.l2bench.results.CsvTable;
import io.l2bench.scenario.CellKey;
import io.l2bench.workload.BadInputException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the cells of {@code simulate.csv}: one for all rows that differ only in seed. */
final class Cells {
  private Cells() {}

  /**
   * The cells of a table.
   *
   * @param keys of its rows
   * @param labels of its traces
   */
  static List<Cell> of(CsvTable csv, List<CellKey> keys, TraceLabels labels) {
    Map<CellKey, List<Cell>> seeds = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      seeds
          .computeIfAbsent(Simulation.withoutSeed(keys.get(i)), key -> new ArrayList<>())
          .add(cell(csv, csv.records().get(i), keys.get(i), labels));
    }
    if (seeds.isEmpty()) {
      throw new BadInputException(csv.file().toString(), "at least one row", "none");
    }
    return seeds.values().stream().map(Cells::median).toList();
  }

  /** The cell with the median of table reads; of an even number, the lower one in the middle. */
  private static Cell median(List<Cell> seeds) {
    return seeds.stream()
        .sorted(Comparator.comparingLong(Cell::tableReads))
        .skip((seeds.size() - 1) / 2)
        .findFirst()
        .orElseThrow();
  }

  private static Cell cell(CsvTable csv, NamedCsvRecord row, CellKey key, TraceLabels labels) {
    return new Cell(
        key,
        labels.of(key),
        List.of(csv.text(row, "promises").split(" ")),
        Cell.SHOWN.stream().map(column -> csv.number(row, column)).toList(),
        new Cell.Stops(
            numberOrNone(csv, row, "stopped_requests"), numberOrNone(csv, row, "stopped_nanos")));
  }

  private static double numberOrNone(CsvTable csv, NamedCsvRecord row, String column) {
    return row.findField(column).isPresent() ? csv.number(row, column) : Double.NaN;
  }
}
