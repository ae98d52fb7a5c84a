package io.l2bench.bench;

import io.l2bench.results.JmhScore;
import io.l2bench.throughput.Child;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.PlainText;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A build of the program whose benchmarks are run, a fork at a time.
 *
 * @param name for readers
 * @param classPath its jar, or several parts
 */
public record ForkSide(String name, String classPath) {
  /** Set by tests, which measure nothing, and so need not wait for another JMH. */
  private static final String IGNORE_LOCK = "jmh.ignoreLock";

  private static final String SAME_JVM = "0";
  private static final List<String> LACKS = List.of("No matching benchmarks", "unknown policy");

  /**
   * A build as users name it.
   *
   * @throws BadInputException if a part of its class path is not there
   */
  public static ForkSide of(String classPath) {
    for (String part : classPath.split(File.pathSeparator, -1)) {
      if (part.isEmpty() || !Files.exists(Path.of(part))) {
        throw new BadInputException(classPath, "a jar, or parts of a class path", "no " + part);
      }
    }
    return new ForkSide(classPath, classPath);
  }

  /** The build that is running. */
  public static ForkSide running() {
    return new ForkSide("this build", System.getProperty("java.class.path"));
  }

  /**
   * Runs a cell in a new JVM.
   *
   * @param yardstick a jar with {@link YardstickProfiler} alone
   * @return its score; none if the build has no such benchmark or policy
   * @throws BadInputException if the JVM fails, or another JMH measures
   */
  Optional<JmhScore> run(Cell cell, Path yardstick) throws IOException {
    Path json = Files.createTempFile("l2bench", ".json");
    Path text = Files.createTempFile("l2bench", ".txt");
    try {
      Process process =
          new ProcessBuilder(command(cell, yardstick, json))
              .redirectErrorStream(true)
              .redirectOutput(text.toFile())
              .start();
      try (Child child = new Child(process)) {
        if (child.waitFor() == 0) {
          return JmhScore.read(json).stream().findFirst();
        }
      }
      String printed = Files.readString(text, StandardCharsets.UTF_8);
      if (LACKS.stream().anyMatch(printed::contains)) {
        return Optional.empty();
      }
      throw failed(cell, printed);
    } finally {
      Files.delete(json);
      Files.delete(text);
    }
  }

  private BadInputException failed(Cell cell, String printed) {
    JmhRunner.requireAlone(printed);
    String reason =
        printed
            .lines()
            .filter(line -> line.matches(".*(Exception|Error|ERROR).*"))
            .findFirst()
            .orElse(printed);
    return new BadInputException(
        name, "a build that runs " + cell.label(), PlainText.brief(reason.strip()));
  }

  private List<String> command(Cell cell, Path yardstick, Path json) {
    Schedule schedule = cell.schedule();
    String time = schedule.iteration().toMillis() + "ms";
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(Cell.FORK_ARGUMENTS));
    command.add("-D%s=%s".formatted(IGNORE_LOCK, Boolean.getBoolean(IGNORE_LOCK)));
    command.addAll(List.of("-cp", yardstick + File.pathSeparator + classPath));
    command.addAll(List.of("org.openjdk.jmh.Main", cell.pattern(), "-f", SAME_JVM, "-foe", "true"));
    command.addAll(List.of("-wi", "" + schedule.warmups(), "-w", time));
    command.addAll(List.of("-i", "" + schedule.iterations(), "-r", time));
    new TreeMap<>(cell.parameters())
        .forEach((name, value) -> command.addAll(List.of("-p", name + "=" + value)));
    command.addAll(List.of("-prof", YardstickProfiler.class.getName()));
    command.addAll(List.of("-rf", "json", "-rff", json.toString()));
    return command;
  }
}
