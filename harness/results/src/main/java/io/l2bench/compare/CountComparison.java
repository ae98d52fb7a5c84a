package io.l2bench.compare;

import static java.util.stream.Collectors.joining;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.l2bench.statistics.Interval;
import io.l2bench.statistics.SampleComparison;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares two tables of counts exactly. For a policy that is not deterministic, only the table
 * reads are compared, by the ranges of its repetitions.
 *
 * @param table file name of both
 * @param base the base's rows
 * @param run the other run's rows
 * @param telling columns shown in a cell's label
 * @param changedTraces whose counts cannot be compared
 * @param varying policies that are not deterministic
 */
record CountComparison(
    String table,
    CountTable base,
    CountTable run,
    List<String> telling,
    Set<String> changedTraces,
    Set<String> varying) {
  /** The names in a cell's label depend on both tables. */
  static CountComparison of(
      String table,
      CountTable base,
      CountTable run,
      Set<String> changedTraces,
      Set<String> varying) {
    return new CountComparison(
        table, base, run, CountTable.telling(base, run), changedTraces, varying);
  }

  TableComparison compare() {
    return new TableComparison(
        keys(base, run.rows()::containsKey).flatMap(this::differences).toList(),
        Stream.concat(
                keys(base, key -> !run.rows().containsKey(key)).map(this::label),
                base.measures().stream()
                    .filter(measure -> !run.measures().contains(measure))
                    .map(measure -> "column %s of %s".formatted(measure, table)))
            .toList(),
        keys(run, key -> !base.rows().containsKey(key)).map(this::label).toList());
  }

  private Stream<CountTable.Key> keys(CountTable table, Predicate<CountTable.Key> wanted) {
    return table.rows().keySet().stream()
        .filter(key -> !changedTraces.contains(key.cell().trace()))
        .filter(wanted);
  }

  private String label(CountTable.Key key) {
    return key.texts(telling).stream().filter(text -> !text.isEmpty()).collect(joining(" "));
  }

  private Stream<Difference> differences(CountTable.Key key) {
    boolean varies = varying.contains(key.cell().policy());
    return base.measures().stream()
        .filter(run.measures()::contains)
        .filter(measure -> !varies || measure.equals("table_reads"))
        .map(measure -> difference(key, measure, varies));
  }

  private Difference difference(CountTable.Key key, String measure, boolean varies) {
    NamedCsvRecord before = Objects.requireNonNull(base.rows().get(key));
    NamedCsvRecord after = Objects.requireNonNull(run.rows().get(key));
    return new Difference(
        table,
        label(key),
        measure,
        base.csv().number(before, measure),
        run.csv().number(after, measure),
        varies ? ranges(before, after) : null);
  }

  /**
   * Two ranges without overlap are the most extreme order of all repetitions; ranges that overlap
   * show nothing.
   */
  private Evidence ranges(NamedCsvRecord before, NamedCsvRecord after) {
    double low = run.csv().number(after, "table_reads_min");
    double high = run.csv().number(after, "table_reads_max");
    double baseLow = base.csv().number(before, "table_reads_min");
    double baseHigh = base.csv().number(before, "table_reads_max");
    int n = (int) base.csv().number(before, "repetitions");
    int m = (int) run.csv().number(after, "repetitions");
    boolean apart = high < baseLow || low > baseHigh;
    double p = apart ? SampleComparison.leastP(n, m) : 1;
    double median =
        (run.csv().number(after, "table_reads") + 1)
            / (base.csv().number(before, "table_reads") + 1);
    return Evidence.ofCounts(
        new Interval(median, (low + 1) / (baseHigh + 1), (high + 1) / (baseLow + 1)), p);
  }

  /** Policies that do not promise to be deterministic, from a table of counts. */
  static Set<String> varying(CountTable counts) {
    return counts.rows().entrySet().stream()
        .filter(e -> !isDeterministic(counts.csv().text(e.getValue(), "promises")))
        .map(e -> e.getKey().cell().policy())
        .collect(Collectors.toSet());
  }

  private static boolean isDeterministic(String promises) {
    return List.of(promises.split(" ", -1)).contains("deterministic");
  }
}
