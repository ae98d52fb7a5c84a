package io.l2bench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line of l2bench. */
@Command(
    name = "l2bench",
    description = "Which eviction policy, at which capacity, for a block driver's table cache?",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:all went well",
      "1:a check found a difference; compare --fail-on-regression a regression or a gone cell",
      "2:bad arguments or bad input: one line says where, what was expected, what was found",
      "70:a fault of l2bench: one line, which names the file with its trace",
      "71:out of memory",
      "74:an output could not be written, say because the disk is full",
      "130:stopped by Ctrl-C; 143 by SIGTERM",
      "141:the reader of standard output has gone, as head does",
    },
    footer = {
      "",
      "Examples:",
      "  l2bench recommend server-300g",
      "  l2bench simulate server-300g --policies qed,lru,arc",
      "  l2bench help simulate"
    })
public final class Main implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "prints nothing but errors")
  private boolean quiet;

  @Option(
      names = "--plugin",
      scope = ScopeType.INHERIT,
      paramLabel = "JAR",
      description = "adds policies, devices and formats of a jar, or of all jars in a folder")
  private List<Path> plugins = new ArrayList<>();

  @Option(
      names = "--max",
      scope = ScopeType.INHERIT,
      paramLabel = "LIMIT=N",
      converter = LimitOption.Converter.class,
      description =
          "raises a limit on what an input may ask for: tables (of a request), cells (of a"
              + " simulation), unpack-mib, image-gib or image-table-mib")
  private List<LimitOption> limits = new ArrayList<>();

  private Main() {}

  /** Whether the user wants nothing but errors printed. */
  boolean quiet() {
    return quiet;
  }

  /** Shows the help, if there is no command. */
  @Override
  public void run() {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    command.usage(command.getOut());
  }

  /** Runs a command and exits with its status. */
  public static void main(String[] args) {
    CommandLine main = commandLine(args).setOut(StandardOutput.printer());
    System.exit(run(main, args));
  }

  private static int run(CommandLine main, String[] args) {
    try {
      Arguments.require(main, args);
      return main.execute(args);
    } catch (RuntimeException | Error e) {
      return Failures.report(e, main);
    }
  }

  /**
   * The commands that the arguments can need, without arguments all, as {@link #main} runs them.
   */
  static CommandLine commandLine(String... args) {
    // Pages and messages have the same digits everywhere; many format numbers by the default.
    Locale.setDefault(Locale.US);
    CommandLine main = new CommandLine(new Main());
    Commands.addTo(main, args);
    main.getSubcommands().values().forEach(Main::complete);
    return main.setCaseInsensitiveEnumValuesAllowed(true)
        .setAllowSubcommandsAsOptionParameters(true)
        .setParameterExceptionHandler((e, all) -> Failures.badArguments(e))
        .setExecutionStrategy(Main::execute);
  }

  /** Gives a command, and those below it, what picocli leaves to the first: version, example. */
  private static void complete(CommandLine command) {
    command.getCommandSpec().versionProvider(new Version());
    if (command.getCommandName().equals("help")) {
      command.getCommandSpec().usageMessage().footer("", "Example:", "  l2bench help simulate");
    }
    command.getSubcommands().values().forEach(Main::complete);
  }

  /** Runs the command of the arguments; whatever it throws becomes a line and a status. */
  private static int execute(ParseResult parsed) {
    List<CommandLine> commands = parsed.asCommandLineList();
    CommandLine command = commands.get(commands.size() - 1);
    Main main = (Main) parsed.commandSpec().userObject();
    try {
      OutputFiles.requireDistinct(command);
      LimitOption.apply(main.limits);
      int status = Plugins.with(main.plugins, () -> new RunLast().execute(parsed));
      command.getOut().flush();
      return status;
    } catch (ParameterException e) {
      return Failures.badArguments(e);
    } catch (ExecutionException e) {
      return Failures.report(e.getCause() == null ? e : e.getCause(), command);
    } catch (IOException | RuntimeException | Error e) {
      return Failures.report(e, command);
    }
  }
}
