package io.l2bench.run;

import io.l2bench.results.AtomicFile;
import io.l2bench.workload.BadInputException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folder of a run that only this process works on: it holds the folder's lock. */
public final class UnfinishedRun implements Closeable {
  private static final String LOCK = "unfinished.lock";

  private final Path folder;
  private final FileChannel lock;
  private volatile Journal journal;

  private UnfinishedRun(Path folder, FileChannel lock, Journal journal) {
    this.folder = folder;
    this.lock = lock;
    this.journal = journal;
  }

  /**
   * Makes the folder of a new run, with a copy of the experiment and a journal.
   *
   * @param wanted folder; if it exists, a number is added to its name
   */
  public static UnfinishedRun begin(Path wanted, String experiment, Journal journal)
      throws IOException {
    Files.createDirectories(wanted.toAbsolutePath().getParent());
    Path folder = newFolder(wanted);
    UnfinishedRun run = new UnfinishedRun(folder, lock(folder), journal);
    AtomicFile.writeText(folder.resolve(Journal.EXPERIMENT), out -> out.write(experiment));
    journal.write(folder);
    return run;
  }

  /** Makes a folder; if it exists, a number is added to its name. */
  static Path newFolder(Path wanted) throws IOException {
    Path folder = wanted;
    for (int number = 2; ; number++) {
      try {
        return Files.createDirectory(folder);
      } catch (FileAlreadyExistsException e) {
        folder = wanted.resolveSibling(wanted.getFileName() + "-" + number);
      }
    }
  }

  /**
   * Resumes a run.
   *
   * @param now the journal of a run that would begin at this moment
   * @throws BadInputException if the run began with other inputs, is finished, or another process
   *     works on it
   */
  public static UnfinishedRun resume(Path folder, Journal now) throws IOException {
    RunFolder.check(folder);
    FileChannel lock = lock(folder);
    try {
      Journal journal =
          Journal.read(folder)
              .orElseThrow(() -> new BadInputException(folder.toString(), Journal.FILE, "none"));
      journal.requireSame(folder, now);
      StudyOrder.settle(folder);
      return new UnfinishedRun(folder, lock, journal);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Truncates the files to the rows of finished passes, unless a process writes them. */
  public static void tidy(Path folder) throws IOException {
    RunFolder.check(folder);
    try (FileChannel channel = openLock(folder)) {
      Optional<Journal> journal =
          tryLock(channel) == null ? Optional.empty() : Journal.read(folder);
      if (journal.isPresent()) {
        new SimulationFiles(folder, journal.get().lengths()).close();
      }
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel channel = openLock(folder);
    if (tryLock(channel) == null) {
      channel.close();
      throw new BadInputException(
          folder.toString(), "a run that no process works on", "one that another process works on");
    }
    return channel;
  }

  private static FileChannel openLock(Path folder) throws IOException {
    return FileChannel.open(
        folder.resolve(LOCK),
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE,
        LinkOption.NOFOLLOW_LINKS);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  public Path folder() {
    return folder;
  }

  public Journal journal() {
    return journal;
  }

  /** Rewrites the journal. */
  public void advance(Journal next) throws IOException {
    next.write(folder);
    journal = next;
  }

  /**
   * Puts the rows of all parts, which may have ended in any order, in the order of the study. The
   * merge does so for shards.
   */
  public void order() throws IOException {
    if (journal.ownShard().isWhole()) {
      StudyOrder.apply(folder, journal.parts());
    }
  }

  /** Ends the run: nothing is left to resume. A shard keeps its journal for the merge. */
  public void finish() throws IOException {
    if (journal.ownShard().isWhole()) {
      Files.delete(folder.resolve(Journal.FILE));
    } else {
      Files.move(folder.resolve(Journal.FILE), folder.resolve(Journal.SHARD));
    }
    Files.delete(folder.resolve(LOCK));
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
