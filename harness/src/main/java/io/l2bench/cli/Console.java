package io.l2bench.cli;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command prints its answer. */
final class Console {
  private final PrintWriter out;

  private Console(PrintWriter out) {
    this.out = out;
  }

  /** The output of the command of that specification. */
  static Console of(@Nullable CommandSpec spec) {
    return new Console(Objects.requireNonNull(spec).commandLine().getOut());
  }

  /** Prints lines at once. */
  void print(Iterable<String> lines) {
    lines.forEach(out::println);
    out.flush();
  }
}
