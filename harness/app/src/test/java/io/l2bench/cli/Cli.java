package io.l2bench.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.UnaryOperator;
import picocli.CommandLine;

/**
 * A run of the command line.
 *
 * @param status exit status
 * @param out what it printed
 * @param err its errors
 */
record Cli(int status, String out, String err) {

  static Cli run(String... args) {
    return run(UnaryOperator.identity(), args);
  }

  static Cli run(UnaryOperator<CommandLine> setting, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        setting
            .apply(Main.commandLine())
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(args);
    return new Cli(status, out.toString(), err.toString());
  }
}
