package io.l2bench.compare;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.l2bench.results.Column;
import io.l2bench.results.CsvTable;
import io.l2bench.results.KeyColumns;
import io.l2bench.results.LatencyColumns;
import io.l2bench.results.Table;
import io.l2bench.scenario.CellKey;
import io.l2bench.workload.BadInputException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table of counts whose rows are found by their cell.
 *
 * @param csv the table
 * @param declared its columns
 * @param rows by their keys
 */
record CountTable(CsvTable csv, Table<?> declared, Map<Key, NamedCsvRecord> rows) {
  /** Columns that a label always shows: trace and policy. */
  private static final int ALWAYS_SHOWN = 2;

  private static final List<String> NAMES = names();

  /**
   * The identity of a row.
   *
   * @param cell its cell
   * @param kind of request; empty in a table without kinds
   */
  record Key(CellKey cell, String kind) {

    /** Its text in a column. */
    String text(String name) {
      return name.equals(LatencyColumns.KIND) ? kind : KeyColumns.text(cell, name);
    }

    /** Its texts in some columns. */
    List<String> texts(List<String> names) {
      return names.stream().map(this::text).toList();
    }
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(KeyColumns.NAMES);
    names.add(LatencyColumns.KIND);
    return names;
  }

  /**
   * The rows of a table.
   *
   * @throws BadInputException if two rows have the same cell
   */
  static CountTable of(CsvTable csv, Table<?> declared) {
    boolean kinds = declared.names().contains(LatencyColumns.KIND);
    Map<Key, NamedCsvRecord> rows = new LinkedHashMap<>();
    for (NamedCsvRecord row : csv.records()) {
      Key key = new Key(csv.key(row), kinds ? csv.text(row, LatencyColumns.KIND) : "");
      if (rows.put(key, row) != null) {
        throw new BadInputException(
            csv.where(row), "a cell that no earlier row has", String.join(" ", key.texts(NAMES)));
      }
    }
    return new CountTable(csv, declared, rows);
  }

  /** The columns of numbers in the table that do not identify a cell. */
  List<String> measures() {
    return declared.columns().stream()
        .filter(Column::numeric)
        .map(Column::name)
        .filter(name -> !KeyColumns.NAMES.contains(name) && csv.columns().contains(name))
        .toList();
  }

  /** The columns that suffice to distinguish the cells of two tables; always the first two. */
  static List<String> telling(CountTable a, CountTable b) {
    Set<Key> keys = new HashSet<>(a.rows.keySet());
    keys.addAll(b.rows.keySet());
    List<String> telling = new ArrayList<>(NAMES);
    for (int name = NAMES.size() - 1; name >= ALWAYS_SHOWN; name--) {
      List<String> others = new ArrayList<>(telling);
      others.remove(NAMES.get(name));
      if (keys.stream().map(key -> key.texts(others)).distinct().count() == keys.size()) {
        telling = others;
      }
    }
    return telling;
  }
}
