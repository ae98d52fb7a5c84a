package io.l2bench.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The tools of the real QEMU, run in a folder of their own. */
final class Qemu {
  private static final String MISSING =
      "LIVE PROOF SKIPPED: qemu-io and qemu-img (package qemu-utils) are not on the PATH";

  private final Path folder;

  Qemu(Path folder) {
    this.folder = folder;
  }

  /** Skips a test visibly where QEMU is missing; fails it if {@code -Dlive.required=true}. */
  static void require() {
    if (isOnPath("qemu-io") && isOnPath("qemu-img")) {
      return;
    }
    System.out.println(MISSING);
    assertThat(Boolean.getBoolean("live.required")).as(MISSING).isFalse();
    abort(MISSING);
  }

  private static boolean isOnPath(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** Runs a command with lines as its input; returns its exit status. */
  int run(List<String> command, List<String> input) throws IOException, InterruptedException {
    Path lines = Files.write(folder.resolve("input"), input);
    return new ProcessBuilder(command)
        .redirectInput(lines.toFile())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(folder.resolve("errors").toFile())
        .start()
        .waitFor();
  }
}
