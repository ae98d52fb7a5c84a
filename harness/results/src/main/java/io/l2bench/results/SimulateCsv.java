package io.l2bench.results;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.l2bench.cache.CacheCounts;
import io.l2bench.cache.PolicyInfo;
import io.l2bench.cache.Trait;
import io.l2bench.replay.Cell;
import io.l2bench.replay.Outcome;
import io.l2bench.replay.SweepSettings;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The table of counts, a row a cell; results/README.md says what each column means. */
public final class SimulateCsv {
  private static final List<String> HEADER =
      List.of(
          "trace",
          "policy",
          "capacity",
          "timing",
          "loading",
          "device",
          "speed",
          "edition",
          "cluster_size",
          "table_size",
          "table_covers",
          "seed",
          "requests",
          "lookups",
          "hits",
          "misses",
          "miss_ratio",
          "table_reads",
          "duplicate_reads",
          "commits_dropped",
          "new_tables",
          "evictions",
          "skipped",
          "peak_entries",
          "peak_tables",
          "mean_entries",
          "grown",
          "nanos_above_capacity",
          "entries_above_capacity_at_end",
          "repetitions",
          "table_reads_min",
          "table_reads_max",
          "promises",
          "caches");

  private final CsvWriter csv;

  private SimulateCsv(CsvWriter csv) {
    this.csv = csv;
  }

  /** A table that begins: writes the header. */
  public static SimulateCsv begin(Writer out) {
    SimulateCsv table = resume(out);
    table.csv.writeRecord(HEADER);
    return table;
  }

  /** A table that has its header and perhaps rows, and goes on. */
  public static SimulateCsv resume(Writer out) {
    return new SimulateCsv(TidyTable.csv(out));
  }

  /** Writes the row of a cell. */
  public void write(Cell cell, SweepSettings sweep) {
    csv.writeRecord(row(cell, sweep).stream().map(TidyTable::text).toList());
  }

  /** The same rows as a table. */
  public static TidyTable table(Map<Cell, SweepSettings> cells) {
    List<List<Object>> rows = new ArrayList<>();
    cells.forEach((cell, sweep) -> rows.add(row(cell, sweep)));
    return new TidyTable(HEADER, rows);
  }

  private static List<Object> row(Cell cell, SweepSettings sweep) {
    List<Object> row = new ArrayList<>();
    row.add(cell.trace());
    row.add(cell.settings().policy().label());
    add(row, cell.settings().capacity());
    row.add(cell.settings().timing().toString());
    row.add(sweep.loading().label());
    row.add(sweep.device().label());
    row.add(sweep.speed());
    row.add(sweep.driver().edition());
    add(row, sweep.geometry().clusterSize());
    add(row, sweep.geometry().tableSize());
    add(row, sweep.geometry().tableCovers());
    add(row, sweep.seed());
    addOutcome(row, cell.outcome());
    add(row, cell.repetitions());
    add(row, cell.tableReadsLeast());
    add(row, cell.tableReadsMost());
    row.add(promises(cell.settings().policy().info()));
    add(row, cell.outcome().caches());
    return row;
  }

  private static String promises(PolicyInfo info) {
    return info.traits().stream().sorted().map(Trait::label).collect(Collectors.joining(" "));
  }

  private static void addOutcome(List<Object> row, Outcome outcome) {
    CacheCounts counts = outcome.cache();
    add(row, outcome.requests());
    add(row, counts.lookups());
    add(row, counts.hits());
    add(row, counts.misses());
    row.add(decimal(counts.missRatio(), 6));
    add(row, outcome.tableReads());
    add(row, outcome.duplicateReads());
    add(row, counts.commitsDropped());
    add(row, outcome.newTables());
    add(row, counts.evictions());
    add(row, counts.skipped());
    add(row, counts.peakEntries());
    add(row, counts.peakTables());
    row.add(decimal(outcome.meanEntries(), 3));
    add(row, outcome.grown());
    add(row, outcome.nanosAboveCapacity());
    add(row, outcome.entriesAboveCapacity());
  }

  private static void add(List<Object> row, long value) {
    row.add(value);
  }

  private static BigDecimal decimal(double value, int digits) {
    return new BigDecimal(decimals(value, digits));
  }

  static String decimals(double value, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
