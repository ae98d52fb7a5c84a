package io.l2bench.results;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A table that tools read: CSV, or JSON in which numbers are numbers. Values are texts, numbers and
 * booleans; NaN and infinities stand for none.
 *
 * @param columns their names
 * @param rows one value a column
 */
public record TidyTable(List<String> columns, List<? extends List<?>> rows) {
  /** Writes a header and one line a row. */
  public void writeCsv(Writer out) {
    CsvWriter csv = csv(out);
    csv.writeRecord(columns);
    rows.forEach(row -> csv.writeRecord(row.stream().map(TidyTable::text).toList()));
  }

  /** Writes an array of objects, one on each line. */
  public void writeJson(Writer out) throws IOException {
    out.write("[");
    for (int i = 0; i < rows.size(); i++) {
      out.write(i == 0 ? "\n" : ",\n");
      out.write(JsonMapper.shared().writeValueAsString(object(rows.get(i))));
    }
    out.write("\n]\n");
  }

  private Map<String, Object> object(List<?> row) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      object.put(columns.get(i), isNone(row.get(i)) ? JsonMapper.shared().nullNode() : row.get(i));
    }
    return object;
  }

  /** A writer of the project's CSV: commas, line feeds, no buffer of its own. */
  static CsvWriter csv(Writer out) {
    return CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF).build(out);
  }

  static String text(Object value) {
    if (isNone(value)) {
      return "";
    }
    return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
  }

  private static boolean isNone(Object value) {
    return value instanceof Double number && !Double.isFinite(number);
  }
}
