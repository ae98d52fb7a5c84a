package io.l2bench.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.l2bench.results.CountColumns;
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
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The files of a run's simulations. They grow pass by pass; what was written after the lengths that
 * a journal tells is cut off when they are opened again.
 */
public final class SimulationFiles implements Closeable {
  private static final List<String> NAMES = List.of("simulate.csv", "latency.csv", "virtual.hlog");

  /** The lengths of files that nothing has been written to. */
  static final List<Long> EMPTY = Collections.nCopies(NAMES.size(), 0L);

  private final List<FileChannel> channels = new ArrayList<>();
  private final Writer counts;
  private final Writer percentiles;
  private final OutputStream histograms;
  private final Table.Rows<CellResult> countTable;
  private final Table.Rows<LatencyColumns.Row> percentileTable;
  private final LatencyLog log;

  /**
   * Opens the files of a folder to be written on from those lengths.
   *
   * @throws BadInputException if one is shorter
   */
  public SimulationFiles(Path folder, List<Long> lengths) throws IOException {
    for (int i = 0; i < NAMES.size(); i++) {
      channels.add(cut(folder.resolve(NAMES.get(i)), lengths.get(i)));
    }
    counts = writer(channels.get(0));
    percentiles = writer(channels.get(1));
    histograms = new BufferedOutputStream(Channels.newOutputStream(channels.get(2)));
    boolean empty = lengths.equals(EMPTY);
    countTable = rows(CountColumns.TABLE, counts, empty);
    percentileTable = rows(LatencyColumns.TABLE, percentiles, empty);
    log = empty ? LatencyLog.begin(histograms) : LatencyLog.resume(histograms);
  }

  private static FileChannel cut(Path file, long length) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    long found = channel.size();
    if (found < length) {
      channel.close();
      throw new BadInputException(file.toString(), length + " bytes or more", found + " bytes");
    }
    return channel.truncate(length).position(length);
  }

  private static Writer writer(FileChannel channel) {
    return new BufferedWriter(new OutputStreamWriter(Channels.newOutputStream(channel), UTF_8));
  }

  private static <T> Table.Rows<T> rows(Table<T> table, Writer out, boolean empty) {
    return empty ? table.begin(out) : table.resume(out);
  }

  /** Writes what happened in a cell. */
  public void write(CellResult result) {
    countTable.write(result);
    LatencyColumns.rows(result).forEach(percentileTable::write);
    log.write(result);
  }

  /** Brings all that was written onto the disk; the lengths of the files, in bytes. */
  public List<Long> save() throws IOException {
    counts.flush();
    percentiles.flush();
    histograms.flush();
    List<Long> lengths = new ArrayList<>();
    for (FileChannel channel : channels) {
      channel.force(/* metaData= */ false);
      lengths.add(channel.size());
    }
    return lengths;
  }

  @Override
  public void close() throws IOException {
    counts.close();
    percentiles.close();
    histograms.close();
  }
}
