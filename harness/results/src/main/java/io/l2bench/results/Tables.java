package io.l2bench.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The simulated tables of a run, and the descriptions of their columns. */
public final class Tables {
  /** The name of the schema beside the tables of a run. */
  public static final String SCHEMA = "schema.json";

  private static final List<Table<?>> ALL =
      List.of(CountColumns.TABLE, LatencyColumns.TABLE, CurveColumns.TABLE, BurstColumns.TABLE);

  private Tables() {}

  /** All of them. */
  public static List<Table<?>> all() {
    return ALL;
  }

  /** Each table's columns by the table's file, as in {@code schema.json}. */
  public static Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("schema", Manifest.SCHEMA);
    ALL.forEach(
        table -> schema.put(table.file(), table.columns().stream().map(Tables::column).toList()));
    return schema;
  }

  private static Map<String, String> column(Column<?> column) {
    Map<String, String> described = new LinkedHashMap<>();
    described.put("name", column.name());
    described.put("unit", column.unit());
    described.put("meaning", column.meaning());
    return described;
  }

  /** The columns of a table in Markdown, one line each. */
  public static String markdown(Table<?> table) {
    return table.columns().stream()
        .map(c -> "| `%s` | %s | %s |\n".formatted(c.name(), c.unit(), c.meaning()))
        .collect(Collectors.joining("", "| column | unit | meaning |\n|---|---|---|\n", ""));
  }
}
