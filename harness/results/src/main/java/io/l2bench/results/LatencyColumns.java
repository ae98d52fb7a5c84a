package io.l2bench.results;

import io.l2bench.replay.RequestKind;
import io.l2bench.scenario.CellKey;
import io.l2bench.scenario.CellResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** The columns of {@code latency.csv}: percentiles of virtual latency. */
public final class LatencyColumns {

  /**
   * The latencies of a cell's requests of one kind.
   *
   * @param key of the cell
   * @param kind of the requests
   * @param histogram in nanoseconds, not empty
   */
  public record Row(CellKey key, RequestKind kind, Histogram histogram) {}

  /** The column that distinguishes the rows of a cell. */
  public static final String KIND = "kind";

  private static final List<Column<Row>> PERCENTILES =
      List.of(
          Column.text(
              KIND,
              "`read-hit` (every table was cached), `read-miss` (the request read a table),"
                  + " `read-delayed` (it waited for another one's read, and read none), `write` or"
                  + " `allocating-write`",
              row -> row.kind().label()),
          Column.number(
              "count", "requests", "of that kind", row -> row.histogram().getTotalCount()),
          Column.number("mean_ns", "ns", "virtual latency, on average", LatencyColumns::mean),
          percentile("p50_ns", 50),
          percentile("p90_ns", 90),
          percentile("p99_ns", 99),
          percentile("p999_ns", 99.9),
          percentile("p9999_ns", 99.99),
          Column.number(
              "max_ns",
              "ns",
              "the longest, to three digits",
              row -> row.histogram().getMaxValue()));

  /** The table, one row for each kind of request in a cell. */
  public static final Table<Row> TABLE = new Table<>("latency.csv", columns());

  private LatencyColumns() {}

  private static List<Column<Row>> columns() {
    List<Column<Row>> columns = new ArrayList<>(KeyColumns.of(Row::key));
    columns.addAll(PERCENTILES);
    return columns;
  }

  private static Column<Row> percentile(String name, double percentile) {
    return Column.number(
        name,
        "ns",
        "percentile %s, to three digits"
            .formatted(BigDecimal.valueOf(percentile).stripTrailingZeros().toPlainString()),
        row -> row.histogram().getValueAtPercentile(percentile));
  }

  private static BigDecimal mean(Row row) {
    return new BigDecimal(CountColumns.fixed(row.histogram().getMean(), 1));
  }

  /** The rows of a cell. */
  public static Stream<Row> rows(CellResult result) {
    return Arrays.stream(RequestKind.values())
        .map(kind -> new Row(result.key(), kind, result.cell().outcome().latencies().of(kind)))
        .filter(row -> row.histogram().getTotalCount() > 0);
  }
}
