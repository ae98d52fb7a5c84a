package io.l2bench.cli;

import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints a script that completes commands and options in a shell. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = {
      "Prints a script that completes commands, options, policies, bundled traces, timings and"
          + " devices in bash, and in zsh with bashcompinit.",
      "It completes the word l2bench: a function or a script of that name, since aliases are not"
          + " completed everywhere."
    },
    footer = {
      "",
      "Examples:",
      "  l2bench completion > ~/.local/share/bash-completion/completions/l2bench",
      "  source <(l2bench completion)"
    })
final class CompletionCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    CommandLine all = Main.commandLine();
    Candidates.addTo(all);
    Console.of(spec).print(AutoComplete.bash("l2bench", all).lines().toList());
  }
}
