package io.l2bench.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Works on traces. */
@Command(
    name = "trace",
    mixinStandardHelpOptions = true,
    description = "Works on traces.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Example:", "  l2bench trace convert run1/events.log.xz run1.csv"},
    subcommands = {
      TraceInfoCommand.class,
      TraceConvertCommand.class,
      TraceGenerateCommand.class,
      TraceSampleCommand.class
    })
final class TraceCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  /** Shows the help, if there is no command. */
  @Override
  public void run() {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    command.usage(command.getOut());
  }
}
