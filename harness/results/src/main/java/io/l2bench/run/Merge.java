package io.l2bench.run;

import io.l2bench.results.JsonFile;
import io.l2bench.results.Manifest;
import io.l2bench.results.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the folder of a whole run from those of its shards. */
public final class Merge {
  /** Files that are the same in every shard. */
  private static final List<String> SAME = List.of(Journal.EXPERIMENT, Tables.SCHEMA, "burst.csv");

  private static final String SHARD = "-[0-9]+of[0-9]+(-[0-9]+)?$";

  private Merge() {}

  /**
   * Makes the complete folder, or none; returns it.
   *
   * @param runs the folders of all shards, in any order
   * @param results the folder in which the run gets its own
   * @param command as it was given
   * @throws io.l2bench.workload.BadInputException if they are not all shards of one study
   */
  public static Path of(List<Path> runs, Path results, String command) throws IOException {
    Shards shards = Shards.in(runs);
    Files.createDirectories(results);
    Path partial = Files.createTempDirectory(results, ".merge");
    try {
      shards.write(partial);
      for (String file : SAME) {
        Files.copy(shards.first().resolve(file), partial.resolve(file));
      }
      JsonFile.write(partial.resolve(Manifest.FILE), manifest(shards.folders(), command));
      String name = String.valueOf(shards.first().toRealPath().getFileName());
      Path folder = UnfinishedRun.newFolder(results.resolve(name.replaceFirst(SHARD, "")));
      try (Stream<Path> files = Files.list(partial)) {
        for (Path file : files.toList()) {
          Files.move(file, folder.resolve(file.getFileName()));
        }
      }
      return folder;
    } finally {
      delete(partial);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private static Manifest manifest(List<Path> shards, String command) {
    Set<String> warnings = new LinkedHashSet<>();
    String started = "";
    String finished = "";
    List<Manifest> all = new ArrayList<>();
    for (Path shard : shards) {
      Manifest own = JsonFile.read(shard.resolve(Manifest.FILE), Manifest.class);
      warnings.addAll(own.warnings());
      started = started.isEmpty() || own.started().compareTo(started) < 0 ? own.started() : started;
      finished = own.finished().compareTo(finished) > 0 ? own.finished() : finished;
      all.add(own);
    }
    return all.get(0).merged(command, started, finished, List.copyOf(warnings));
  }
}
