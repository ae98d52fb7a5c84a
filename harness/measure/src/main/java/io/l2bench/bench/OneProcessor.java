package io.l2bench.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keeps a process on one processor, where Linux's {@code taskset} is installed. A yardstick on
 * another processor than its benchmark does not see what slows it: each has its own neighbour on
 * the other thread of its core.
 */
final class OneProcessor {
  private static final String TASKSET = "taskset";
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Pattern LAST = Pattern.compile("Cpus_allowed_list:.*?(\\d+)$");

  private OneProcessor() {}

  /** What to put before a command; empty where that cannot be done. */
  static List<String> prefix() throws IOException {
    if (!Files.isReadable(STATUS) || !isInstalled()) {
      return List.of();
    }
    return last(Files.readAllLines(STATUS, StandardCharsets.UTF_8))
        .map(processor -> List.of(TASKSET, "-c", processor))
        .orElse(List.of());
  }

  /** The last processor that this process may use, which serves the fewest interrupts. */
  static Optional<String> last(List<String> status) {
    return status.stream()
        .map(LAST::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst();
  }

  private static boolean isInstalled() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, TASKSET))
        .anyMatch(Files::isExecutable);
  }
}
