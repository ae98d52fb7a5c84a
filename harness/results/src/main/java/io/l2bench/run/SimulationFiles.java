package io.l2bench.run;

import io.l2bench.workload.BadInputException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The files of a run's simulations. They grow with each part; anything after the lengths in a
 * journal is cut off when they are opened again. Parts may come in any order: {@code parts.csv}
 * says where each is.
 */
public final class SimulationFiles implements Closeable {
  /** The files that hold results. */
  static final List<String> TABLES =
      List.of("simulate.csv", "latency.csv", "virtual.hlog", "curve.csv");

  /** The lengths of empty files. */
  static final List<Long> EMPTY = Collections.nCopies(TABLES.size() + 1, 0L);

  private final List<GrowingFile> files = new ArrayList<>();
  private final GrowingFile ends;
  private final Set<Part> finished = new HashSet<>();

  /**
   * Opens the files of a folder to continue them from these lengths.
   *
   * @throws BadInputException if one is shorter
   */
  public SimulationFiles(Path folder, List<Long> lengths) throws IOException {
    for (int i = 0; i < TABLES.size(); i++) {
      files.add(GrowingFile.open(folder.resolve(TABLES.get(i)), lengths.get(i)));
    }
    ends = GrowingFile.open(folder.resolve(PartEnds.TABLE.file()), lengths.get(TABLES.size()));
    if (lengths.equals(EMPTY)) {
      append(PartRows.headers());
      ends.append(PartEnds.header(lengths()));
    } else {
      PartEnds.read(folder).stream()
          .filter(row -> !row.isHeader())
          .forEach(row -> finished.add(row.part()));
    }
  }

  /** The parts whose rows the files have. */
  public Set<Part> finished() {
    return Set.copyOf(finished);
  }

  /**
   * Appends the rows of a part and syncs them to the disk; returns the lengths of the files, in
   * bytes.
   */
  public List<Long> append(Part part, PartRows rows) throws IOException {
    append(rows);
    ends.append(PartEnds.of(part, lengths()));
    List<Long> saved = new ArrayList<>();
    for (GrowingFile file : files) {
      saved.add(file.save());
    }
    saved.add(ends.save());
    finished.add(part);
    return saved;
  }

  private void append(PartRows rows) throws IOException {
    for (int i = 0; i < files.size(); i++) {
      files.get(i).append(rows.files().get(i));
    }
  }

  private List<Long> lengths() throws IOException {
    List<Long> lengths = new ArrayList<>();
    for (GrowingFile file : files) {
      lengths.add(file.channel().size());
    }
    return lengths;
  }

  @Override
  public void close() throws IOException {
    for (GrowingFile file : files) {
      file.channel().close();
    }
    ends.channel().close();
  }
}
