package io.l2bench.results;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table of a run.
 *
 * @param <T> a row
 * @param file its name in the folder of a run
 * @param columns in their order
 */
public record Table<T>(String file, List<Column<T>> columns) {

  /** Rows written as they come. */
  public static final class Rows<T> {
    private final CsvWriter csv;
    private final List<Column<T>> columns;

    private Rows(CsvWriter csv, List<Column<T>> columns) {
      this.csv = csv;
      this.columns = columns;
    }

    /** Writes a row. */
    public void write(T row) {
      csv.writeRecord(columns.stream().map(c -> TidyTable.text(c.value().apply(row))).toList());
    }
  }

  public Table {
    columns = List.copyOf(columns);
  }

  /** The names of the columns. */
  public List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  /** Begins the table: writes its header. */
  public Rows<T> begin(Writer out) {
    Rows<T> rows = resume(out);
    rows.csv.writeRecord(names());
    return rows;
  }

  /** Continues a table that has its header and perhaps rows. */
  public Rows<T> resume(Writer out) {
    return new Rows<>(TidyTable.csv(out), columns);
  }

  /** The table of all rows. */
  public TidyTable of(Stream<? extends T> rows) {
    return new TidyTable(names(), rows.map(this::values).toList());
  }

  private List<Object> values(T row) {
    return columns.stream().<Object>map(column -> column.value().apply(row)).toList();
  }
}
