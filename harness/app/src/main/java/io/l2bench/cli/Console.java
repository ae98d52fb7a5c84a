package io.l2bench.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where a command prints its answer: nothing if the user wants it quiet, and words of difference in
 * colour if it is a terminal whose user has not set NO_COLOR.
 */
final class Console {
  private static final Pattern VERDICT = Pattern.compile("(.*  )(better|lower|worse|higher)");
  private static final Map<String, String> COLOURS =
      Map.of("better", "green", "lower", "green", "worse", "red", "higher", "red");

  private final PrintWriter out;
  private final Ansi ansi;
  private final boolean quiet;

  private Console(PrintWriter out, Ansi ansi, boolean quiet) {
    this.out = out;
    this.ansi = ansi;
    this.quiet = quiet;
  }

  /** The output of the command of that specification. */
  static Console of(@Nullable CommandSpec spec) {
    var command = Objects.requireNonNull(spec).commandLine();
    return new Console(command.getOut(), command.getColorScheme().ansi(), isQuiet(spec));
  }

  /** Whether the user wants nothing but errors printed. */
  static boolean isQuiet(@Nullable CommandSpec spec) {
    return Objects.requireNonNull(spec).root().userObject() instanceof Main main && main.quiet();
  }

  /** Prints lines at once. */
  void print(Iterable<String> lines) {
    if (!quiet) {
      lines.forEach(line -> out.println(coloured(line)));
      out.flush();
    }
  }

  private String coloured(String line) {
    Matcher verdict = VERDICT.matcher(line);
    if (!ansi.enabled() || !verdict.matches()) {
      return line;
    }
    String word = verdict.group(2);
    return verdict.group(1) + ansi.string("@|%s %s|@".formatted(COLOURS.get(word), word));
  }
}
