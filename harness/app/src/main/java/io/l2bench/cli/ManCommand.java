package io.l2bench.cli;

import io.l2bench.results.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the man pages of all commands. */
@Command(
    name = "man",
    mixinStandardHelpOptions = true,
    description = "Writes a man page for each command to a folder, which is made.",
    footer = {"", "Example:", "  l2bench man ~/.local/share/man/man1"})
final class ManCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "where the pages go")
  private Path folder = Path.of("");

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(folder);
    for (CommandLine command : below(Main.commandLine()).toList()) {
      AtomicFile.writeText(
          folder.resolve(ManPage.name(command) + ".1"), out -> out.write(ManPage.of(command)));
    }
    return ExitStatus.OK;
  }

  private static Stream<CommandLine> below(CommandLine command) {
    return Stream.concat(
        Stream.of(command), command.getSubcommands().values().stream().flatMap(ManCommand::below));
  }
}
