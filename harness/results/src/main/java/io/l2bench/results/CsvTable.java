package io.l2bench.results;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.l2bench.scenario.CellKey;
import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A CSV file of a run: named columns, one record a row. */
public record CsvTable(Path file, List<NamedCsvRecord> records) {

  /**
   * Reads the whole file.
   *
   * @throws BadInputException if it is missing or malformed
   */
  public static CsvTable read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(file.toString(), "a CSV file", "no file");
    }
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      CsvTable table = new CsvTable(file, reader.stream().toList());
      table.records.forEach(table::requireWhole);
      return table;
    } catch (CsvParseException e) {
      throw new BadInputException(file.toString(), "a CSV file", String.valueOf(e.getMessage()));
    }
  }

  /** A row that a stop or a full disk cut short is no row of a run. */
  private void requireWhole(NamedCsvRecord row) {
    int columns = row.getHeader().size();
    if (row.getFieldCount() != columns) {
      throw new BadInputException(
          where(row), "%d columns".formatted(columns), Integer.toString(row.getFieldCount()));
    }
  }

  /**
   * The text in a column.
   *
   * @throws BadInputException if there is no such column
   */
  public String text(NamedCsvRecord row, String column) {
    return row.findField(column)
        .orElseThrow(() -> new BadInputException(where(row), "a column " + column, "none"));
  }

  /**
   * The key of a row's cell.
   *
   * @throws BadInputException if a column that every version writes is missing
   */
  public CellKey key(NamedCsvRecord row) {
    return KeyColumns.read(
        where(row),
        name -> {
          String missing = KeyColumns.missing(name);
          return missing == null ? text(row, name) : row.findField(name).orElse(missing);
        });
  }

  /**
   * The columns of a table as values: a numeric column has whole numbers, unless one has a
   * fraction; NaN stands for none.
   *
   * @throws BadInputException if a column is missing, or a number is none
   */
  public TidyTable values(Table<?> table) {
    List<Function<NamedCsvRecord, Object>> columns =
        table.columns().stream().map(this::values).toList();
    return new TidyTable(
        table.names(),
        records.stream().map(row -> columns.stream().map(c -> c.apply(row)).toList()).toList());
  }

  private Function<NamedCsvRecord, Object> values(Column<?> column) {
    String name = column.name();
    if (!column.numeric()) {
      return row -> text(row, name);
    }
    boolean whole = records.stream().allMatch(row -> text(row, name).matches("-?[0-9]{1,18}"));
    return row -> {
      if (text(row, name).isEmpty()) {
        return Double.NaN;
      }
      return whole ? Long.parseLong(text(row, name)) : (Object) number(row, name);
    };
  }

  /**
   * The number in a column; the counts of a run stay far below 2^53, so a double is exact.
   *
   * @throws BadInputException if there is no number
   */
  public double number(NamedCsvRecord row, String column) {
    String text = text(row, column);
    try {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Refused below, like a number that is not finite.
    }
    throw new BadInputException(where(row), "a number in " + column, "'" + text + "'");
  }

  /**
   * The different texts in a column, sorted.
   *
   * @throws BadInputException if there is no such column
   */
  public SortedSet<String> values(String column) {
    return records.stream()
        .map(row -> text(row, column))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The names of the columns; none without rows. */
  public List<String> columns() {
    return records.isEmpty() ? List.of() : records.get(0).getHeader();
  }

  /** File and line of a row, for messages. */
  public String where(NamedCsvRecord row) {
    return file + " line " + row.getStartingLineNumber();
  }
}
