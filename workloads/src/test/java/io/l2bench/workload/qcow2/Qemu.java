package io.l2bench.workload.qcow2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The tools of the real QEMU. */
final class Qemu {
  private static final List<String> TOOLS = List.of("qemu-img", "qemu-io");

  private Qemu() {}

  /** Skips a test visibly where QEMU is missing; fails it if {@code -Dlive.required=true}. */
  static void require() {
    List<String> missing = TOOLS.stream().filter(tool -> !onPath(tool)).toList();
    if (!missing.isEmpty()) {
      String message =
          "LIVE TEST SKIPPED: %s (of package qemu-utils) not on the PATH"
              .formatted(String.join(", ", missing));
      System.out.println(message);
      assertThat(Boolean.getBoolean("live.required")).as(message).isFalse();
      abort(message);
    }
  }

  /** Runs a command in a folder; fails the test if it fails. */
  static void run(Path folder, String... command) throws IOException, InterruptedException {
    String said = output(folder, command);
    assertThat(said).as(String.join(" ", command)).isEmpty();
  }

  /** Runs a command in a folder; what it said if it failed, else nothing. */
  static String output(Path folder, String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    return process.waitFor() == 0 ? "" : "failed: " + said;
  }

  private static boolean onPath(String tool) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }
}
