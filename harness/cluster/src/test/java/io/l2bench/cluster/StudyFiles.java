package io.l2bench.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folders of runs, and what must be the same in them. */
final class StudyFiles {
  private static final List<String> SAME =
      List.of(
          "simulate.csv", "latency.csv", "virtual.hlog", "curve.csv", "burst.csv", "schema.json");

  private StudyFiles() {}

  /** The folder of the run that ended last. */
  static Path latest(Path results) throws IOException {
    return results.resolve(Files.readString(results.resolve("latest.txt")).strip());
  }

  /** The folder of the only run, which may be unfinished. */
  static Path only(Path results) throws IOException {
    try (var all = Files.list(results)) {
      List<Path> folders = all.filter(Files::isDirectory).toList();
      assertThat(folders).hasSize(1);
      return folders.get(0);
    }
  }

  static void assertSame(Path run, Path expected) {
    for (String file : SAME) {
      assertThat(run.resolve(file)).hasSameBinaryContentAs(expected.resolve(file));
    }
  }
}
