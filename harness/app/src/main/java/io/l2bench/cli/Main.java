package io.l2bench.cli;

import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/**
 * The command line of l2bench. Exit status: 0 all went well, 1 a check failed, 2 bad arguments or
 * bad input, told in one line on standard error.
 */
@Command(
    name = "l2bench",
    description = "Which eviction policy, at which capacity, for a block driver's table cache?",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  l2bench policies",
      "  l2bench simulate server-300g --policies qed,lru,arc",
      "  l2bench help simulate"
    },
    subcommands = {
      SimulateCommand.class,
      CurveCommand.class,
      PoliciesCommand.class,
      CheckCommand.class,
      StepsCommand.class,
      TraceCommand.class,
      RunCommand.class,
      BenchCommand.class,
      ReportCommand.class,
      CompareCommand.class,
      CompletionCommand.class,
      HelpCommand.class
    })
public final class Main {
  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "prints nothing but errors")
  private boolean quiet;

  private Main() {}

  /** Whether the user wants nothing but errors printed. */
  boolean quiet() {
    return quiet;
  }

  /** Runs a command and exits with its status. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The commands, as {@link #main} runs them. */
  static CommandLine commandLine() {
    CommandLine main = new CommandLine(new Main());
    main.getSubcommands().values().forEach(Main::complete);
    return main.setCaseInsensitiveEnumValuesAllowed(true)
        .setAllowSubcommandsAsOptionParameters(true)
        .setParameterExceptionHandler(Main::badArguments)
        .setExecutionExceptionHandler(Main::failed);
  }

  /** Gives a command, and those below it, what picocli leaves to the first: version, example. */
  private static void complete(CommandLine command) {
    command.getCommandSpec().versionProvider(new Version());
    if (command.getCommandName().equals("help")) {
      command.getCommandSpec().usageMessage().footer("", "Example:", "  l2bench help simulate");
    }
    command.getSubcommands().values().forEach(Main::complete);
  }

  private static int badArguments(ParameterException e, String[] args) {
    return refuse(e.getCommandLine(), firstLine(e.getMessage()));
  }

  private static int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (e instanceof BadInputException || e instanceof IllegalArgumentException) {
      return refuse(command, firstLine(e.getMessage()));
    }
    if (e instanceof IOException io) {
      return refuse(command, explain(io));
    }
    throw e;
  }

  private static String explain(IOException e) {
    if (e instanceof NoSuchFileException) {
      return e.getMessage() + ": no such file or folder";
    }
    if (e instanceof AccessDeniedException) {
      return e.getMessage() + ": expected a file that can be written or read, access is denied";
    }
    if (e instanceof FileAlreadyExistsException) {
      return e.getMessage() + ": exists already";
    }
    return e.getClass().getSimpleName() + ": " + firstLine(e.getMessage());
  }

  private static int refuse(CommandLine command, String message) {
    PrintWriter err = command.getErr();
    err.printf("%s: %s%n", command.getCommandSpec().qualifiedName(), message);
    err.flush();
    return CommandLine.ExitCode.USAGE;
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "no reason given" : message.lines().findFirst().orElse("");
  }
}
