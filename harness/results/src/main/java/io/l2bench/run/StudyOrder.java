package io.l2bench.run;

import io.l2bench.results.AtomicFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Puts the files of a run in the order of its study, after parts that ended in any order. A process
 * may be killed meanwhile: the ordered files are written beside the old ones, and moved once all of
 * them are whole.
 */
final class StudyOrder {
  private static final String PARTIAL = ".ordering";
  private static final String WHOLE = ".ordered";

  private StudyOrder() {}

  /**
   * Orders the files of a folder that has all parts; cost: a copy of them, unless they are in
   * order.
   *
   * @param parts that the folder must have
   * @throws io.l2bench.workload.BadInputException if it has others
   */
  static void apply(Path folder, int parts) throws IOException {
    List<Piece> pieces = Piece.in(folder);
    Piece.requireAll(folder, pieces, parts);
    List<Piece> ordered = Piece.ordered(pieces);
    if (!ordered.equals(pieces)) {
      Path partial = folder.resolve(PARTIAL);
      delete(partial);
      Files.createDirectory(partial);
      Piece.write(ordered, partial);
      AtomicFile.writeText(
          partial.resolve(PartEnds.TABLE.file()), out -> PartEnds.write(ends(ordered), out));
      Files.move(partial, folder.resolve(WHOLE), StandardCopyOption.ATOMIC_MOVE);
      settle(folder);
    }
  }

  /** Ends an ordering that was stopped while files were moved. */
  static void settle(Path folder) throws IOException {
    Path whole = folder.resolve(WHOLE);
    if (Files.isDirectory(whole, LinkOption.NOFOLLOW_LINKS)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(whole)) {
        for (Path file : files) {
          Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
      }
      Files.delete(whole);
    }
  }

  private static void delete(Path partial) throws IOException {
    if (Files.isDirectory(partial, LinkOption.NOFOLLOW_LINKS)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(partial)) {
        for (Path file : files) {
          Files.delete(file);
        }
      }
      Files.delete(partial);
    }
  }

  private static List<PartEnds> ends(List<Piece> ordered) {
    List<PartEnds> rows = new ArrayList<>();
    List<Long> ends = Collections.nCopies(SimulationFiles.TABLES.size(), 0L);
    for (Piece piece : ordered) {
      ends = piece.endAfter(ends);
      rows.add(piece.end().at(ends));
    }
    return rows;
  }
}
