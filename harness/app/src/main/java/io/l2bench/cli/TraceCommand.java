package io.l2bench.cli;

import picocli.CommandLine.Command;

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
final class TraceCommand {}
