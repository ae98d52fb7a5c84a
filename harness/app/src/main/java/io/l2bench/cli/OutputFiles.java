package io.l2bench.cli;

import io.l2bench.results.AtomicFile;
import io.l2bench.workload.BadInputException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The output files of a command. */
final class OutputFiles {
  private static final List<String> OPTIONS =
      List.of("--csv", "--json", "--hlog", "--html", "--markdown", "--junit", "--bmf", "--otava");

  private OutputFiles() {}

  /**
   * Refuses two outputs in one file, or on standard output, where one would end the other.
   *
   * @throws BadInputException naming both options
   */
  static void requireDistinct(CommandLine command) {
    Map<Path, String> owners = new HashMap<>();
    for (OptionSpec option : command.getParseResult().matchedOptions()) {
      if (OPTIONS.contains(option.longestName()) && option.getValue() instanceof Path file) {
        String owner = owners.putIfAbsent(place(file), option.longestName());
        if (owner != null) {
          throw new BadInputException(
              "%s and %s".formatted(owner, option.longestName()),
              "a file for each",
              AtomicFile.isStandardOutput(file) ? "standard output for both" : file + " for both");
        }
      }
    }
  }

  private static Path place(Path file) {
    return AtomicFile.isStandardOutput(file) ? file : file.toAbsolutePath().normalize();
  }
}
