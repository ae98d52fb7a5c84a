package io.l2bench.check;

import io.l2bench.live.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The tools of the real QEMU, run in a folder of their own. */
public final class Qemu {
  private final Path folder;

  /** The tools, with files for their input and errors in a folder. */
  public Qemu(Path folder) {
    this.folder = folder;
  }

  /** Skips a test visibly where QEMU is missing; fails it if {@code -Dlive.required=true}. */
  public static void require() {
    Programs.require("package qemu-utils", "qemu-io", "qemu-img");
  }

  /** Runs a command with lines as its input; returns its exit status. */
  public int run(List<String> command, List<String> input)
      throws IOException, InterruptedException {
    Path lines = Files.write(folder.resolve("input"), input);
    return new ProcessBuilder(command)
        .redirectInput(lines.toFile())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(folder.resolve("errors").toFile())
        .start()
        .waitFor();
  }
}
