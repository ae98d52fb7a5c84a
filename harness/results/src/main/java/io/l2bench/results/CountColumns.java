package io.l2bench.results;

import io.l2bench.cache.CacheCounts;
import io.l2bench.cache.Trait;
import io.l2bench.replay.Outcome;
import io.l2bench.scenario.CellResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The columns of {@code simulate.csv}: the counts of a cell. */
public final class CountColumns {
  private static final List<Column<CellResult>> COUNTS =
      List.of(
          count("requests", "requests", "replayed", Outcome::requests).shownAs("requests"),
          cache(
                  "lookups",
                  "lookups",
                  "hits and misses; the find after a commit is no lookup",
                  CacheCounts::lookups)
              .shownAs("lookups"),
          cache("hits", "lookups", "that found the table cached", CacheCounts::hits),
          cache("misses", "lookups", "that did not", CacheCounts::misses).shownAs("misses"),
          Column.<CellResult>number(
                  "miss_ratio",
                  "ratio",
                  "misses over lookups",
                  row -> decimal(counts(row).missRatio(), 6))
              .shownAs("miss ratio", row -> fixed(counts(row).missRatio(), 4)),
          count("table_reads", "tables", "reads of a table begun", Outcome::tableReads)
              .shownAs("table reads", CountColumns::tableReads),
          count(
                  "duplicate_reads",
                  "tables",
                  "reads begun while another read of that table was in flight",
                  Outcome::duplicateReads)
              .shownAs("duplicate reads"),
          cache(
              "commits_dropped",
              "commits",
              "that found the table cached already",
              CacheCounts::commitsDropped),
          count(
                  "new_tables",
                  "tables",
                  "written for the first time; their commits are among the commits, no read is",
                  Outcome::newTables)
              .shownAs("new tables"),
          cache("evictions", "entries", "that left the cache to make room", CacheCounts::evictions)
              .shownAs("evictions"),
          cache(
              "skipped",
              "entries",
              "that a search for a victim passed over because they were in use",
              CacheCounts::skipped),
          cache("peak_entries", "entries", "the most cached at one time", CacheCounts::peakEntries)
              .shownAs("peak entries"),
          cache(
              "peak_tables",
              "tables",
              "the most in memory: cached, being read, or evicted while in use",
              CacheCounts::peakTables),
          Column.number(
              "mean_entries",
              "entries",
              "cached, weighted by virtual time",
              row -> decimal(outcome(row).meanEntries(), 3)),
          count(
              "grown",
              "commits",
              "that made the cache grow above its capacity, since every entry was in use: where"
                  + " QEMU's qcow2 cache would abort (`unbounded` evicts nothing and always grows)",
              Outcome::grown),
          count(
              "nanos_above_capacity",
              "ns",
              "of virtual time with more entries than the capacity",
              Outcome::nanosAboveCapacity),
          count(
              "entries_above_capacity_at_end",
              "entries",
              "beyond the capacity after the last request",
              Outcome::entriesAboveCapacity),
          Column.number(
              "repetitions",
              "replays",
              "of the cell: 5 for a policy that is not deterministic; the row is the one with the"
                  + " median of table reads",
              row -> row.cell().repetitions()),
          Column.number(
              "table_reads_min",
              "tables",
              "the fewest of a repetition",
              row -> row.cell().tableReadsLeast()),
          Column.number(
              "table_reads_max",
              "tables",
              "the most of a repetition",
              row -> row.cell().tableReadsMost()),
          Column.text(
              "promises",
              "what the policy promises (`l2bench policies`), by spaces; `needs-future` and"
                  + " `unbounded` are bounds that the report does not rank",
              CountColumns::promises),
          count(
              "caches",
              "caches",
              "that the row sums over: one for each disk of the trace, each replayed by itself with a"
                  + " device of its own; 1 with `--shared-cache`. Summed peaks are an upper bound,"
                  + " since they need not fall together; `mean_entries` and virtual times are sums",
              Outcome::caches),
          Column.number(
              "table_read_bytes",
              "bytes",
              "read from the image file as tables: `table_reads` times the size of a table",
              row -> outcome(row).tableReads() * row.key().setup().geometry().tableBytes()),
          count(
              "failed_reads",
              "tables",
              "reads of a table that failed by `--fail-reads`; their requests end there",
              outcome -> outcome.tables().failedReads()),
          count(
                  "stopped_requests",
                  "requests",
                  "that waited for a read that another one began: of their own table"
                      + " (`single-flight`), or of any while it held the driver's lock (`locked`)",
                  outcome -> outcome.tables().stoppedRequests())
              .shownAs("stopped requests"),
          count(
              "stopped_nanos",
              "ns",
              "of virtual time that they waited so, in all",
              outcome -> outcome.tables().stoppedNanos()));

  /** The table, one row a cell. */
  public static final Table<CellResult> TABLE = new Table<>("simulate.csv", columns());

  private CountColumns() {}

  private static List<Column<CellResult>> columns() {
    List<Column<CellResult>> columns = new ArrayList<>(KeyColumns.of(CellResult::key));
    columns.addAll(COUNTS);
    return columns;
  }

  private static Column<CellResult> count(
      String name, String unit, String meaning, ToLongFunction<Outcome> value) {
    Function<CellResult, Long> ofRow = row -> value.applyAsLong(outcome(row));
    return Column.number(name, unit, meaning, ofRow);
  }

  private static Column<CellResult> cache(
      String name, String unit, String meaning, ToLongFunction<CacheCounts> value) {
    return count(name, unit, meaning, outcome -> value.applyAsLong(outcome.cache()));
  }

  private static Outcome outcome(CellResult row) {
    return row.cell().outcome();
  }

  private static CacheCounts counts(CellResult row) {
    return outcome(row).cache();
  }

  private static String tableReads(CellResult row) {
    long least = row.cell().tableReadsLeast();
    long most = row.cell().tableReadsMost();
    String median = Long.toString(outcome(row).tableReads());
    return least == most ? median : "%s (%d-%d)".formatted(median, least, most);
  }

  private static String promises(CellResult row) {
    return row.cell().settings().policy().info().traits().stream()
        .sorted()
        .map(Trait::label)
        .collect(Collectors.joining(" "));
  }

  private static BigDecimal decimal(double value, int digits) {
    return new BigDecimal(fixed(value, digits));
  }

  static String fixed(double value, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
