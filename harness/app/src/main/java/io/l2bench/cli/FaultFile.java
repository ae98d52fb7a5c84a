package io.l2bench.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file for a bug report: the version, the command, the stack trace. */
final class FaultFile {
  private FaultFile() {}

  /** Writes a new file in the temporary folder; where the trace is, in words. */
  static String write(Throwable fault, String command) {
    try {
      Path file = Files.createTempFile("l2bench-fault-", ".txt");
      try (PrintStream out = new PrintStream(Files.newOutputStream(file), false, UTF_8)) {
        out.println("l2bench " + Version.text());
        out.println("java " + Runtime.version());
        out.println(command);
        fault.printStackTrace(out);
      }
      return "its trace is in " + file;
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      return "its trace could not be written: " + e.getMessage();
    }
  }
}
