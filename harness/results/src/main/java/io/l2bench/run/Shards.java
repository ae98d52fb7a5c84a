package io.l2bench.run;

import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The finished shards of one study; together their files are those of one run. */
public final class Shards {
  /** By number of the shard. */
  private final SortedMap<Integer, Path> folders = new TreeMap<>();

  private final List<Journal> journals = new ArrayList<>();

  private Shards() {}

  /**
   * The shards in some folders.
   *
   * @throws BadInputException if one is not a finished shard, is of another study than the first,
   *     is repeated, or is missing
   */
  public static Shards in(List<Path> runs) throws IOException {
    Shards shards = new Shards();
    for (Path run : runs) {
      RunFolder.check(run);
      shards.add(run);
    }
    int count = shards.journals.get(0).ownShard().count();
    String missing =
        IntStream.rangeClosed(1, count)
            .filter(number -> !shards.folders.containsKey(number))
            .mapToObj(number -> number + "/" + count)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw new BadInputException(
          "merge", "all %d shards of the study".formatted(count), "none for " + missing);
    }
    return shards;
  }

  private void add(Path run) {
    Journal journal = Journal.readShard(run).orElseThrow(() -> refused(run));
    if (!journals.isEmpty()) {
      Journal first = journals.get(0);
      first.requireSameStudy(run, journal);
      if (first.ownShard().count() != journal.ownShard().count()) {
        throw new BadInputException(
            run.toString(),
            "one of %d shards".formatted(first.ownShard().count()),
            journal.ownShard().toString());
      }
      first.requireSameDivision(run, journal);
    }
    Path other = folders.putIfAbsent(journal.ownShard().number(), run);
    if (other != null) {
      throw new BadInputException(
          run.toString(), "each shard once", "%s, as in %s".formatted(journal.ownShard(), other));
    }
    journals.add(journal);
  }

  private static BadInputException refused(Path run) {
    String found = Journal.read(run).map(Journal::progress).orElse("another run");
    return new BadInputException(run.toString(), "a finished shard of a study", found);
  }

  /** The folder of the first shard. */
  public Path first() {
    return folders.values().iterator().next();
  }

  /** The folders, by number of the shard. */
  public List<Path> folders() {
    return List.copyOf(folders.values());
  }

  /**
   * Writes the files of the whole study into a folder.
   *
   * @throws BadInputException if a shard's files lack a part
   */
  public void write(Path folder) throws IOException {
    List<Piece> pieces = new ArrayList<>();
    for (Path shard : folders.values()) {
      Journal journal = Journal.readShard(shard).orElseThrow(() -> refused(shard));
      List<Piece> own = Piece.in(shard);
      Piece.requireAll(shard, own, journal.parts());
      pieces.addAll(own);
    }
    Piece.write(Piece.ordered(pieces), folder);
  }
}
