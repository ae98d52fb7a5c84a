package io.l2bench.cli;

import io.l2bench.results.AtomicFile;
import io.l2bench.workload.PlainText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where a command prints its answer: nothing if the user wants it quiet or a file takes standard
 * output, and words of difference in colour if it is a terminal whose user has not set NO_COLOR.
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
    boolean quiet =
        isQuiet(spec)
            || command.getParseResult().matchedArgs().stream().anyMatch(Console::isStandardOutput);
    return new Console(command.getOut(), command.getColorScheme().ansi(), quiet);
  }

  /** Whether an argument sends a file to standard output, which then is for that alone. */
  private static boolean isStandardOutput(ArgSpec argument) {
    return argument.getValue() instanceof Path file && AtomicFile.isStandardOutput(file);
  }

  /** Whether the user wants nothing but errors printed. */
  static boolean isQuiet(@Nullable CommandSpec spec) {
    return Objects.requireNonNull(spec).root().userObject() instanceof Main main && main.quiet();
  }

  /** Prints lines at once; what could control a terminal is shown by its code. */
  void print(Iterable<String> lines) {
    if (!quiet) {
      lines.forEach(line -> out.println(coloured(PlainText.line(line))));
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
