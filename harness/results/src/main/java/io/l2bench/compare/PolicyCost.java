package io.l2bench.compare;

import io.l2bench.cache.Trait;
import io.l2bench.results.CsvTable;
import io.l2bench.results.TidyTable;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a policy cost in one cell.
 *
 * @param condition the values of {@link #CONDITION}: what must be the same where policies are
 *     compared
 * @param trace replayed
 * @param seed of the trace, if it is synthetic
 * @param policy that served it
 * @param bound whether the policy is a bound to compare with, and no choice
 * @param tableReads table reads
 */
record PolicyCost(
    List<String> condition,
    String trace,
    String seed,
    String policy,
    boolean bound,
    double tableReads) {
  /** Columns of {@code simulate.csv}, but for the geometry, which belongs to the trace. */
  static final List<String> CONDITION =
      List.of("capacity", "timing", "loading", "device", "speed", "edition");

  private static final String TABLE_READS = "table_reads";

  /** The costs in a table as {@code simulate --csv} writes it. */
  static List<PolicyCost> of(CsvTable csv) {
    return csv.records().stream()
        .map(row -> of(column -> csv.text(row, column), csv.number(row, TABLE_READS)))
        .toList();
  }

  /** The costs in such a table before it is written. */
  static List<PolicyCost> of(TidyTable table) {
    return table.rows().stream()
        .map(row -> of(column -> row.get(table.columns().indexOf(column)).toString()))
        .toList();
  }

  private static PolicyCost of(Function<String, String> row) {
    return of(row, Double.parseDouble(row.apply(TABLE_READS)));
  }

  private static PolicyCost of(Function<String, String> row, double tableReads) {
    List<String> promises = List.of(row.apply("promises").split(" ", -1));
    return new PolicyCost(
        CONDITION.stream().map(row).map(Objects::toString).toList(),
        row.apply("trace"),
        row.apply("seed"),
        row.apply("policy"),
        Stream.of(Trait.NEEDS_FUTURE, Trait.UNBOUNDED)
            .map(Trait::label)
            .anyMatch(promises::contains),
        tableReads);
  }
}
