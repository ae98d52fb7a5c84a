package io.l2bench.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.l2bench.results.CountColumns;
import io.l2bench.results.CurveColumns;
import io.l2bench.results.LatencyColumns;
import io.l2bench.results.LatencyLog;
import io.l2bench.results.Table;
import io.l2bench.scenario.CellResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/**
 * What a part adds to the files of a run: rows of tables, and histograms.
 *
 * @param files the bytes for each of {@link SimulationFiles#TABLES}
 */
public record PartRows(List<byte[]> files) {

  public PartRows {
    files = List.copyOf(files);
    if (files.size() != SimulationFiles.TABLES.size()) {
      throw new IllegalArgumentException(
          "a part must have rows for %d files, found %d"
              .formatted(SimulationFiles.TABLES.size(), files.size()));
    }
  }

  /** What the files begin with. */
  static PartRows headers() {
    return new Collector(/* headers= */ true).rows();
  }

  /** Collects the rows of a part in memory: some KB a cell. */
  public static final class Collector {
    private final ByteArrayOutputStream counts = new ByteArrayOutputStream();
    private final ByteArrayOutputStream percentiles = new ByteArrayOutputStream();
    private final ByteArrayOutputStream histograms = new ByteArrayOutputStream();
    private final ByteArrayOutputStream curves = new ByteArrayOutputStream();
    private final List<Writer> writers =
        List.of(writer(counts), writer(percentiles), writer(curves));
    private final Table.Rows<CellResult> countTable;
    private final Table.Rows<LatencyColumns.Row> percentileTable;
    private final Table.Rows<CurveColumns.Row> curveTable;
    private final LatencyLog log;

    /** Nothing collected yet. */
    public Collector() {
      this(/* headers= */ false);
    }

    private Collector(boolean headers) {
      countTable = rows(CountColumns.TABLE, writers.get(0), headers);
      percentileTable = rows(LatencyColumns.TABLE, writers.get(1), headers);
      curveTable = rows(CurveColumns.TABLE, writers.get(2), headers);
      log = headers ? LatencyLog.begin(histograms) : LatencyLog.resume(histograms);
    }

    private static Writer writer(ByteArrayOutputStream out) {
      return new OutputStreamWriter(out, UTF_8);
    }

    private static <T> Table.Rows<T> rows(Table<T> table, Writer out, boolean headers) {
      return headers ? table.begin(out) : table.resume(out);
    }

    /** Adds the results of a cell. */
    public void add(CellResult result) {
      countTable.write(result);
      LatencyColumns.rows(result).forEach(percentileTable::write);
      log.write(result);
    }

    /** Adds a point of a curve. */
    public void add(CurveColumns.Row point) {
      curveTable.write(point);
    }

    /** All that was added. */
    public PartRows rows() {
      try {
        for (Writer writer : writers) {
          writer.flush();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return new PartRows(
          List.of(
              counts.toByteArray(),
              percentiles.toByteArray(),
              histograms.toByteArray(),
              curves.toByteArray()));
    }
  }
}
