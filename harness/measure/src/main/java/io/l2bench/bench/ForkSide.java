package io.l2bench.bench;

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
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A build of the program that is run in fresh JVMs.
 *
 * @param name for readers
 * @param classPath its jar, or several parts
 */
public record ForkSide(String name, String classPath) {
  /** JMH's list of the benchmarks in a jar. */
  private static final String LIST = "META-INF/BenchmarkList";

  /** The file of {@link YardstickJar} in a folder. */
  static final String YARDSTICK = "yardstick.jar";

  /**
   * A build as users name it.
   *
   * @throws BadInputException if a part of its class path is not there, or none has benchmarks
   */
  public static ForkSide of(String classPath) throws IOException {
    boolean benchmarks = false;
    List<String> parts = List.of(classPath.split(File.pathSeparator, -1));
    for (String part : parts) {
      if (part.isEmpty() || !Files.exists(Path.of(part))) {
        throw new BadInputException(classPath, "a jar, or parts of a class path", "no " + part);
      }
      benchmarks |= hasBenchmarks(Path.of(part));
    }
    if (!benchmarks) {
      throw new BadInputException(classPath, "a build with benchmarks", "no " + LIST + " in it");
    }
    String name =
        parts.size() == 1 ? classPath : "%s and %d more".formatted(parts.get(0), parts.size() - 1);
    return new ForkSide(name, classPath);
  }

  private static boolean hasBenchmarks(Path part) throws IOException {
    if (Files.isDirectory(part)) {
      return Files.exists(part.resolve(LIST));
    }
    try (ZipFile jar = new ZipFile(part.toFile())) {
      return jar.getEntry(LIST) != null;
    } catch (ZipException e) {
      throw new BadInputException(part.toString(), "a jar", String.valueOf(e.getMessage()));
    }
  }

  /** The build that is running. */
  public static ForkSide running() {
    return new ForkSide("this build", System.getProperty("java.class.path"));
  }

  /**
   * Runs this build in a new JVM, on one processor where that can be had.
   *
   * @param folder with {@code yardstick.jar}, which stands before the build on the class path
   * @param options of the JVM
   * @param command further options, the main class and its arguments
   * @return if it failed, what it printed, or that a signal ended it
   */
  Optional<String> run(Path folder, List<String> options, List<String> command) throws IOException {
    List<String> all = new ArrayList<>(OneProcessor.prefix());
    all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    all.addAll(options);
    all.addAll(List.of("-cp", folder.resolve(YARDSTICK) + File.pathSeparator + classPath));
    all.addAll(command);
    Path text = Files.createTempFile(folder, "output", ".txt");
    Process process =
        new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(text.toFile()).start();
    try (Child child = new Child(process)) {
      return failure(child.waitFor(), text);
    }
  }

  private static Optional<String> failure(int status, Path output) throws IOException {
    if (status == 0) {
      return Optional.empty();
    }
    return Optional.of(
        status > Child.SIGNAL
            ? "a JVM that signal %d ended".formatted(status - Child.SIGNAL)
            : Files.readString(output, StandardCharsets.UTF_8));
  }

  /**
   * The mistake of a build that does not run something.
   *
   * @param what it should have run
   * @param printed by its JVM
   */
  BadInputException failed(String what, String printed) {
    List<String> lines = printed.lines().filter(line -> !line.isBlank()).toList();
    String reason =
        lines.stream()
            .filter(line -> line.matches(".*(Exception|Error|ERROR).*"))
            .findFirst()
            .orElse(lines.isEmpty() ? "nothing printed" : lines.get(lines.size() - 1));
    return new BadInputException(
        name, "a build that runs " + what, PlainText.brief(reason.strip()));
  }
}
