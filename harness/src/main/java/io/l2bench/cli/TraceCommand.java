package io.l2bench.cli;

import picocli.CommandLine.Command;

/** Works on traces. */
@Command(
    name = "trace",
    mixinStandardHelpOptions = true,
    description = "Works on traces.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      TraceInfoCommand.class,
      TraceConvertCommand.class,
      TraceGenerateCommand.class,
      TraceSampleCommand.class
    })
final class TraceCommand {}
