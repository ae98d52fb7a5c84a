package io.l2bench.experiment;

import io.l2bench.replay.Cell;
import io.l2bench.replay.SweepSettings;
import io.l2bench.results.LatencyCsv;
import io.l2bench.results.LatencyLog;
import io.l2bench.results.SimulateCsv;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The files of a run's simulations; they get their names when all are whole. */
final class SimulationFiles implements Closeable {
  private static final List<String> NAMES = List.of("simulate.csv", "latency.csv", "virtual.hlog");

  private final Path folder;
  private final Writer counts;
  private final Writer percentiles;
  private final OutputStream histograms;
  private final SimulateCsv countTable;
  private final LatencyCsv percentileTable;
  private final LatencyLog log;

  SimulationFiles(Path folder) throws IOException {
    this.folder = folder;
    counts = Files.newBufferedWriter(partial(NAMES.get(0)));
    percentiles = Files.newBufferedWriter(partial(NAMES.get(1)));
    histograms = new BufferedOutputStream(Files.newOutputStream(partial(NAMES.get(2))));
    countTable = new SimulateCsv(counts);
    percentileTable = new LatencyCsv(percentiles);
    log = new LatencyLog(histograms);
  }

  void write(Cell cell, SweepSettings settings) {
    countTable.write(cell, settings);
    percentileTable.write(cell, settings);
    log.write(cell, settings);
  }

  /** Ends the files and gives them their names. */
  void complete() throws IOException {
    closeStreams();
    for (String name : NAMES) {
      Files.move(partial(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Ends the files; those that were not completed are removed. */
  @Override
  public void close() throws IOException {
    closeStreams();
    for (String name : NAMES) {
      Files.deleteIfExists(partial(name));
    }
  }

  private void closeStreams() throws IOException {
    counts.close();
    percentiles.close();
    histograms.close();
  }

  private Path partial(String name) {
    return folder.resolve(name + ".partial");
  }
}
