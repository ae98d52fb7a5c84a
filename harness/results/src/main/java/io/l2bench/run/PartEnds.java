package io.l2bench.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.l2bench.results.Column;
import io.l2bench.results.CsvTable;
import io.l2bench.results.Table;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Where a part ends in the files of a run.
 *
 * @param pass of the part, from 1; 0 for what the files begin with
 * @param from the first of its cells, from 1
 * @param to the last of its cells
 * @param ends lengths of the files up to there, in bytes
 */
record PartEnds(int pass, int from, int to, List<Long> ends) {

  /** The table, one row a part. */
  static final Table<PartEnds> TABLE = new Table<>("parts.csv", columns());

  /** The place before all content of the files. */
  static final PartEnds START =
      new PartEnds(-1, 0, 0, Collections.nCopies(SimulationFiles.TABLES.size(), 0L));

  /** The order of the whole study. */
  static final Comparator<PartEnds> ORDER =
      Comparator.comparingInt(PartEnds::pass).thenComparingInt(PartEnds::from);

  PartEnds {
    ends = List.copyOf(ends);
  }

  /** The row of what the files begin with. */
  static byte[] header(List<Long> ends) {
    StringWriter out = new StringWriter();
    TABLE.begin(out).write(new PartEnds(0, 0, 0, ends));
    return out.toString().getBytes(UTF_8);
  }

  /** The row of a part. */
  static byte[] of(Part part, List<Long> ends) {
    StringWriter out = new StringWriter();
    TABLE.resume(out).write(new PartEnds(part.pass() + 1, part.from() + 1, part.to(), ends));
    return out.toString().getBytes(UTF_8);
  }

  /** This row with other ends. */
  PartEnds at(List<Long> others) {
    return new PartEnds(pass, from, to, others);
  }

  /** Writes the table. */
  static void write(List<PartEnds> rows, Writer out) {
    Table.Rows<PartEnds> table = TABLE.begin(out);
    rows.forEach(table::write);
  }

  /** The part; there is none of the header. */
  Part part() {
    return new Part(pass - 1, from - 1, to);
  }

  /** The rows of a folder. */
  static List<PartEnds> read(Path folder) throws IOException {
    CsvTable table = CsvTable.read(folder.resolve(TABLE.file()));
    return table.records().stream().map(row -> of(table, row)).toList();
  }

  private static PartEnds of(CsvTable table, NamedCsvRecord row) {
    return new PartEnds(
        (int) table.number(row, "pass"),
        (int) table.number(row, "from"),
        (int) table.number(row, "to"),
        SimulationFiles.TABLES.stream().map(file -> (long) table.number(row, file)).toList());
  }

  /** Whether it is the begin of the files. */
  boolean isHeader() {
    return pass == 0;
  }

  /** Whether its cells come right after those of another part. */
  boolean follows(PartEnds before) {
    return pass == before.pass
        ? from == before.to + 1
        : pass == before.pass + 1 && from == Math.min(pass, 1);
  }

  /** For messages. */
  String label() {
    return isHeader() ? "the headers" : "pass %d, cells %d to %d".formatted(pass, from, to);
  }

  private static List<Column<PartEnds>> columns() {
    List<Column<PartEnds>> columns = new ArrayList<>();
    columns.add(
        Column.number("pass", "number", "of the study, from 1; 0: headers", PartEnds::pass));
    columns.add(Column.number("from", "number", "first cell of the pass", PartEnds::from));
    columns.add(Column.number("to", "number", "last cell of the pass", PartEnds::to));
    for (int file = 0; file < SimulationFiles.TABLES.size(); file++) {
      int at = file;
      columns.add(
          Column.number(
              SimulationFiles.TABLES.get(file), "bytes", "its length", row -> row.ends().get(at)));
    }
    return columns;
  }
}
