package io.l2bench.run;

import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The content of a shard's files for one part.
 *
 * @param folder of the shard
 * @param begin where the part before it ends in the files
 * @param end where it ends
 */
record Piece(Path folder, PartEnds begin, PartEnds end) {

  /** The pieces of a shard, in the order of its files; the first holds the headers. */
  static List<Piece> in(Path folder) throws IOException {
    List<Piece> pieces = new ArrayList<>();
    PartEnds before = PartEnds.START;
    for (PartEnds row : PartEnds.read(folder)) {
      pieces.add(new Piece(folder, before, row));
      before = row;
    }
    return pieces;
  }

  /**
   * Refuses a folder that lacks parts at its end, which the order of the others does not show.
   *
   * @param pieces of the folder, with the headers
   * @param parts that it must have
   * @throws BadInputException if it has fewer or more
   */
  static void requireAll(Path folder, List<Piece> pieces, int parts) {
    long found = pieces.stream().filter(piece -> !piece.end.isHeader()).count();
    if (found != parts) {
      throw new BadInputException(
          folder.resolve(PartEnds.TABLE.file()).toString(),
          parts + " parts",
          String.valueOf(found));
    }
  }

  /**
   * The pieces of a study in its order, with the headers once.
   *
   * @throws BadInputException if cells are missing or repeated
   */
  static List<Piece> ordered(List<Piece> pieces) {
    List<Piece> ordered = new ArrayList<>();
    PartEnds last = PartEnds.START;
    for (Piece piece :
        pieces.stream().sorted(Comparator.comparing(Piece::end, PartEnds.ORDER)).toList()) {
      if (piece.end.isHeader() && !ordered.isEmpty()) {
        continue;
      }
      if (!piece.end.follows(last)) {
        throw new BadInputException(
            piece.folder.resolve(PartEnds.TABLE.file()).toString(),
            "the cells after " + last.label(),
            piece.end.label());
      }
      ordered.add(piece);
      last = piece.end;
    }
    return ordered;
  }

  /** Where the files end that end with this piece, after others up to there, in bytes. */
  List<Long> endAfter(List<Long> ends) {
    List<Long> after = new ArrayList<>();
    for (int file = 0; file < ends.size(); file++) {
      after.add(ends.get(file) + end.ends().get(file) - begin.ends().get(file));
    }
    return after;
  }

  /** Writes the content of pieces, in their order, to new files of a folder. */
  static void write(List<Piece> pieces, Path folder) throws IOException {
    for (String file : SimulationFiles.TABLES) {
      try (FileChannel out =
          FileChannel.open(
              folder.resolve(file), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        for (Piece piece : pieces) {
          piece.copy(file, out);
        }
        out.force(/* metaData= */ true);
      }
    }
  }

  private void copy(String file, FileChannel out) throws IOException {
    int at = SimulationFiles.TABLES.indexOf(file);
    Path path = folder.resolve(file);
    long from = begin.ends().get(at);
    long to = end.ends().get(at);
    try (FileChannel in =
        FileChannel.open(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      if (from > to || in.size() < to) {
        throw new BadInputException(path.toString(), to + " bytes or more", in.size() + " bytes");
      }
      while (from < to) {
        from += in.transferTo(from, to - from, out);
      }
    }
  }
}
