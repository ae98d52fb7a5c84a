package io.l2bench.results;

import io.l2bench.recommend.Advice;
import io.l2bench.recommend.Choice;
import io.l2bench.recommend.Cost;
import io.l2bench.recommend.Pulled;
import io.l2bench.recommend.Tried;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The columns of the table that {@code recommend} writes: a row a choice that was simulated. */
public final class AdviceColumns {

  /**
   * A choice.
   *
   * @param advice that it is part of
   * @param lever its name; {@code today}, {@code together} or {@code bound} for what is none
   * @param tried what was simulated
   */
  public record Row(Advice advice, String lever, Tried tried) {}

  /** The table, a row a choice. */
  public static final Table<Row> TABLE = new Table<>("recommend.csv", columns());

  private AdviceColumns() {}

  private static List<Column<Row>> columns() {
    return List.of(
        Column.text("trace", "what was replayed", row -> row.advice().trace()),
        Column.text("lever", "`today`, a lever, `together` or `bound`", Row::lever),
        Column.text("change", "from today's cache", row -> row.tried().text()),
        Column.text("proposed", "whether it is what to do first", AdviceColumns::proposed),
        choice("policy", "with its parameters", Choice::policy),
        Column.number("capacity", "entries", "of each cache", r -> r.tried().choice().capacity()),
        choice("loading", "`duplicate` or `single-flight`", c -> c.loading().label()),
        number("table_bytes", "bytes", "of a table", c -> c.geometry().tableBytes()),
        cost("bytes", "bytes", "memory of the full caches", Cost::bytes),
        cost("peak_bytes", "bytes", "the most memory that tables took", Cost::peakBytes),
        cost("requests", "requests", "replayed", Cost::requests),
        cost("table_reads", "tables", "reads of a table begun", Cost::tableReads),
        cost("duplicate_reads", "tables", "of them, while it was being read", Cost::duplicateReads),
        cost("evictions", "entries", "that left to make room", Cost::evictions),
        Column.number("read_bytes", "bytes", "of the tables read", r -> r.tried().bytesRead()),
        cost("mean_ns", "ns", "virtual latency on average", cost -> tenths(cost.meanNanos())),
        cost("p99_ns", "ns", "its 99th percentile", Cost::p99Nanos),
        cost("total_ns", "ns", "of all requests together", cost -> tenths(cost.totalNanos())),
        Column.text(
            "settings",
            "lines that set it, between ` | `; empty if the driver has no option",
            row -> String.join(" | ", row.tried().settings())),
        Column.text("timing", "when requests began", row -> row.advice().timing()),
        Column.text("device", "what served them", row -> row.advice().setup().device()),
        Column.text(
            "verdict", "what to do, the same in all rows of a trace", AdviceColumns::verdict));
  }

  private static String proposed(Row row) {
    return Boolean.toString(row.advice().proposed().filter(row.tried()::equals).isPresent());
  }

  private static String verdict(Row row) {
    return row.advice().verdict();
  }

  private static Column<Row> choice(String name, String meaning, Function<Choice, String> value) {
    return Column.text(name, meaning, row -> value.apply(row.tried().choice()));
  }

  private static Column<Row> number(
      String name, String unit, String meaning, Function<Choice, Long> value) {
    return Column.number(name, unit, meaning, row -> value.apply(row.tried().choice()));
  }

  private static Column<Row> cost(
      String name, String unit, String meaning, Function<Cost, ? extends Number> value) {
    return Column.number(name, unit, meaning, row -> value.apply(row.tried().cost()));
  }

  private static BigDecimal tenths(double value) {
    return new BigDecimal(CountColumns.fixed(value, 1));
  }

  /** The rows of some traces: today first, then each lever, then what goes together. */
  public static Stream<Row> rows(List<Advice> all) {
    return all.stream().flatMap(advice -> rows(advice).stream());
  }

  private static List<Row> rows(Advice advice) {
    List<Row> rows = new ArrayList<>(List.of(new Row(advice, "today", advice.today())));
    for (Pulled lever : advice.levers()) {
      lever.tried().forEach(tried -> rows.add(new Row(advice, lever.name(), tried)));
    }
    advice.together().forEach(tried -> rows.add(new Row(advice, "together", tried)));
    rows.add(new Row(advice, "bound", advice.bound()));
    return rows;
  }
}
