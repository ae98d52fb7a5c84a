package io.l2bench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of a run's folder, to be changed by a test. */
final class RunCopy {
  private RunCopy() {}

  /** Copies the files of a run into a new folder, which it returns. */
  static Path of(Path run, Path place) throws IOException {
    Path copy = Files.createDirectory(place);
    try (Stream<Path> files = Files.list(run)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return copy;
  }
}
