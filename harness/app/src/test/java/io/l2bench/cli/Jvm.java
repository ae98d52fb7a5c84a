package io.l2bench.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line in a process of its own, which can be killed. */
final class Jvm {
  private Jvm() {}

  /**
   * Starts it; both of its outputs go to a file.
   *
   * @param folder to work in; outside of the checkout, whose commit may change meanwhile
   */
  static Process start(Path folder, Path log, String... args) throws IOException {
    return new ProcessBuilder(command(List.of(), args))
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  /** The command that starts it with options of the virtual machine. */
  static List<String> command(List<String> options, String... args) {
    return command(Main.class, options, args);
  }

  /** The command that starts a program. */
  static List<String> command(Class<?> program, List<String> options, String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:+UseSerialGC");
    command.addAll(options);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(program.getName());
    command.addAll(List.of(args));
    return command;
  }

  /**
   * Runs it behind a shell, which says what becomes of its output.
   *
   * @param shell a script in which {@code "$@"} is the command
   * @return what the script printed and the status that it ended with
   */
  static Cli run(List<String> options, String shell, String... args)
      throws IOException, InterruptedException {
    List<String> bash = new ArrayList<>(List.of("bash", "-c", shell, "bash"));
    bash.addAll(command(options, args));
    Path err = Files.createTempFile("l2bench-test", ".err");
    Process process = new ProcessBuilder(bash).redirectError(err.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    int status = process.waitFor();
    String errors = Files.readString(err);
    Files.delete(err);
    return new Cli(status, out, errors);
  }
}
