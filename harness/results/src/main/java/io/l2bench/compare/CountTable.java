package io.l2bench.compare;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.l2bench.results.CsvTable;
import io.l2bench.workload.BadInputException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A table of counts whose rows are found by the values that name their cell: those of the columns
 * before the first count.
 *
 * @param csv the table
 * @param names the columns that name a cell
 * @param rows by the values of the names
 */
record CountTable(CsvTable csv, List<String> names, Map<List<String>, NamedCsvRecord> rows) {
  /** Trace and policy. */
  private static final int ALWAYS_SHOWN = 2;

  /** The rows of a table whose first column of counts is that. */
  static CountTable of(CsvTable csv, String firstCount) {
    List<String> columns = csv.columns();
    List<String> names = columns.subList(0, Math.max(0, columns.indexOf(firstCount)));
    Map<List<String>, NamedCsvRecord> rows = new LinkedHashMap<>();
    for (NamedCsvRecord row : csv.records()) {
      csv.text(row, firstCount);
      List<String> values = names.stream().map(name -> csv.text(row, name)).toList();
      if (rows.put(values, row) != null) {
        throw new BadInputException(
            csv.where(row), "a cell that no earlier row has", String.join(" ", values));
      }
    }
    return new CountTable(csv, names, rows);
  }

  /** The columns of counts: behind the names, and numbers. */
  List<String> measures() {
    return csv.columns().stream()
        .skip(names.size())
        .filter(column -> !column.equals("promises"))
        .toList();
  }

  /**
   * The positions of names that suffice to tell the cells of two tables apart; the first two
   * always.
   *
   * @throws BadInputException if the tables name their cells by different columns
   */
  static List<Integer> telling(CountTable a, CountTable b) {
    if (!a.names.equals(b.names)) {
      throw new BadInputException(
          b.csv.file().toString(), "cells named by " + a.names, String.valueOf(b.names));
    }
    Set<List<String>> cells = new HashSet<>(a.rows.keySet());
    cells.addAll(b.rows.keySet());
    List<Integer> telling = new ArrayList<>(IntStream.range(0, a.names.size()).boxed().toList());
    for (int name = a.names.size() - 1; name >= ALWAYS_SHOWN; name--) {
      List<Integer> others = new ArrayList<>(telling);
      others.remove((Integer) name);
      if (cells.stream().map(cell -> part(cell, others)).distinct().count() == cells.size()) {
        telling = others;
      }
    }
    return telling;
  }

  /** The values at those positions. */
  static List<String> part(List<String> cell, List<Integer> positions) {
    return positions.stream().map(cell::get).toList();
  }
}
