package io.l2bench.cli;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.PlainText;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What no argument may be, whichever command it is for; picocli lets it pass, or fails. */
final class Arguments {
  private static final String COMMA = ",";

  private Arguments() {}

  /**
   * Refuses arguments that name nothing: an empty one, as of a shell's unset variable, which as a
   * path would mean the current folder; and a list with nothing before, between or after commas.
   *
   * @throws BadInputException for the first such argument
   */
  static void require(CommandLine main, String... args) {
    for (int i = 0; i < args.length; i++) {
      if (args[i].isEmpty()) {
        throw new BadInputException("argument %d".formatted(i + 1), "one with a text", "''");
      }
      int equals = args[i].indexOf('=');
      if (equals > 0) {
        requireFull(main, args[i].substring(0, equals), args[i].substring(equals + 1));
      } else if (i + 1 < args.length) {
        requireFull(main, args[i], args[i + 1]);
      }
    }
  }

  private static void requireFull(CommandLine main, String option, String value) {
    boolean list = option.startsWith("-") && isList(main, option);
    if (list && Stream.of(value.split(COMMA, -1)).anyMatch(String::isEmpty)) {
      throw new BadInputException(
          option, "something on either side of each comma", PlainText.quoted(value));
    }
  }

  /** Whether any command has a list of that name. */
  private static boolean isList(CommandLine command, String option) {
    OptionSpec found = command.getCommandSpec().findOption(option);
    return (found != null && COMMA.equals(found.splitRegex()))
        || command.getSubcommands().values().stream().anyMatch(below -> isList(below, option));
  }
}
