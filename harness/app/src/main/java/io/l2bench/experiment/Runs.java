package io.l2bench.experiment;

import io.l2bench.report.Report;
import io.l2bench.results.AtomicFile;
import io.l2bench.results.Manifest;
import io.l2bench.run.Journal;
import io.l2bench.run.Merge;
import io.l2bench.run.RunFolder;
import io.l2bench.run.UnfinishedRun;
import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The folders of runs that are there. */
public final class Runs {
  private Runs() {}

  /**
   * The journal of a run's folder; none if the run is finished.
   *
   * @throws BadInputException if the folder is not that of a run
   */
  public static Optional<Journal> unfinished(Path folder) throws IOException {
    RunFolder.check(folder);
    Optional<Journal> journal = Journal.read(folder);
    if (journal.isEmpty() && !Files.isRegularFile(folder.resolve(Manifest.FILE))) {
      throw new BadInputException(folder.toString(), "the folder of a run", "none");
    }
    return journal;
  }

  /**
   * The progress of a run; none if it is finished. If no process works on it, its files are
   * truncated to the rows of finished passes, so that they can be read.
   */
  public static Optional<String> tidy(Path folder) throws IOException {
    Optional<Journal> journal = Journal.read(folder);
    if (journal.isPresent()) {
      UnfinishedRun.tidy(folder);
    }
    return journal.map(Journal::progress);
  }

  /**
   * Merges the folders of all shards into a run; returns its folder.
   *
   * @param results the folder for the run's own folder
   * @param command as given
   * @throws BadInputException if they are not all shards of one study
   */
  public static Path merge(List<Path> shards, Path results, String command) throws IOException {
    Path folder = Merge.of(shards, results, command);
    Report.write(folder);
    rememberLatest(folder);
    return folder;
  }

  /** Names a run's folder as the latest one of its results. */
  static void rememberLatest(Path folder) throws IOException {
    Path latest = folder.resolveSibling("latest.txt");
    AtomicFile.writeText(latest, out -> out.write(folder.getFileName() + "\n"));
  }
}
