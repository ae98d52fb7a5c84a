package io.l2bench.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.l2bench.results.CountColumns;
import io.l2bench.results.CurveColumns;
import io.l2bench.results.LatencyColumns;
import io.l2bench.results.LatencyLog;
import io.l2bench.results.Table;
import io.l2bench.scenario.CellResult;
import io.l2bench.workload.BadInputException;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The files of a run's simulations. They grow with each part; anything after the lengths in a
 * journal is cut off when they are opened again.
 */
public final class SimulationFiles implements Closeable {
  /** The files that hold results. */
  static final List<String> TABLES =
      List.of("simulate.csv", "latency.csv", "virtual.hlog", "curve.csv");

  /** The lengths of empty files. */
  static final List<Long> EMPTY = Collections.nCopies(TABLES.size() + 1, 0L);

  private final List<GrowingFile> files = new ArrayList<>();
  private final Writer counts;
  private final Writer percentiles;
  private final OutputStream histograms;
  private final Writer curves;
  private final Writer ends;
  private final Table.Rows<CellResult> countTable;
  private final Table.Rows<LatencyColumns.Row> percentileTable;
  private final Table.Rows<CurveColumns.Row> curveTable;
  private final Table.Rows<PartEnds> endTable;
  private final LatencyLog log;

  /**
   * Opens the files of a folder to continue them from these lengths.
   *
   * @throws BadInputException if one is shorter
   */
  public SimulationFiles(Path folder, List<Long> lengths) throws IOException {
    for (int i = 0; i < TABLES.size(); i++) {
      files.add(GrowingFile.open(folder.resolve(TABLES.get(i)), lengths.get(i)));
    }
    files.add(GrowingFile.open(folder.resolve(PartEnds.TABLE.file()), lengths.get(TABLES.size())));
    counts = writer(files.get(0));
    percentiles = writer(files.get(1));
    histograms = new BufferedOutputStream(files.get(2).output());
    curves = writer(files.get(3));
    ends = writer(files.get(4));
    boolean empty = lengths.equals(EMPTY);
    countTable = rows(CountColumns.TABLE, counts, empty);
    percentileTable = rows(LatencyColumns.TABLE, percentiles, empty);
    curveTable = rows(CurveColumns.TABLE, curves, empty);
    endTable = rows(PartEnds.TABLE, ends, empty);
    log = empty ? LatencyLog.begin(histograms) : LatencyLog.resume(histograms);
    if (empty) {
      writeEnds(/* pass= */ 0, /* from= */ 0, /* to= */ 0);
    }
  }

  private static Writer writer(GrowingFile file) {
    return new BufferedWriter(new OutputStreamWriter(file.output(), UTF_8));
  }

  private static <T> Table.Rows<T> rows(Table<T> table, Writer out, boolean empty) {
    return empty ? table.begin(out) : table.resume(out);
  }

  /** Writes the results of a cell. */
  public void write(CellResult result) {
    countTable.write(result);
    LatencyColumns.rows(result).forEach(percentileTable::write);
    log.write(result);
  }

  /** Writes a point of a curve. */
  public void write(CurveColumns.Row point) {
    curveTable.write(point);
  }

  /**
   * Ends a part: syncs everything written to the disk; returns the lengths of the files, in bytes.
   */
  public List<Long> save(Part part) throws IOException {
    writeEnds(part.pass() + 1, part.from() + 1, part.to());
    ends.flush();
    List<Long> lengths = new ArrayList<>();
    for (GrowingFile file : files) {
      lengths.add(file.save());
    }
    return lengths;
  }

  private void writeEnds(int pass, int from, int to) throws IOException {
    counts.flush();
    percentiles.flush();
    histograms.flush();
    curves.flush();
    List<Long> lengths = new ArrayList<>();
    for (GrowingFile file : files.subList(0, TABLES.size())) {
      lengths.add(file.channel().size());
    }
    endTable.write(new PartEnds(pass, from, to, lengths));
  }

  @Override
  public void close() throws IOException {
    counts.close();
    percentiles.close();
    histograms.close();
    curves.close();
    ends.close();
  }
}
