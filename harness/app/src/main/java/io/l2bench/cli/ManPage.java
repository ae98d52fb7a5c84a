package io.l2bench.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * A command's help as a man page, in troff with the macros of man(7). picocli's own generator
 * writes AsciiDoc, which takes Asciidoctor, and so a Ruby, to become one.
 */
final class ManPage {
  private static final ColorScheme PLAIN = Help.defaultColorScheme(Ansi.OFF);

  private final CommandLine command;
  private final StringBuilder page = new StringBuilder();

  private ManPage(CommandLine command) {
    this.command = command;
  }

  /** The name of a command's page, without its section. */
  static String name(CommandLine command) {
    return command.getCommandSpec().qualifiedName("-");
  }

  /** The page of a command. */
  static String of(CommandLine command) {
    return new ManPage(command).page();
  }

  private String page() {
    Help help =
        command
            .getCommandSpec()
            .commandLine()
            .getHelpFactory()
            .create(command.getCommandSpec(), PLAIN);
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    String title = name(command).toUpperCase(Locale.ROOT);
    page.append(".TH %s 1 \"\" \"l2bench %s\" l2bench%n".formatted(title, Version.text()));
    String[] description = usage.description();
    section("NAME", Stream.of(name(command) + " \\- " + escaped(first(description))));
    verbatim("SYNOPSIS", help.synopsis(0));
    section("DESCRIPTION", Stream.of(description).map(line -> ".PP\n" + escaped(text(line))));
    verbatim("ARGUMENTS", help.parameterList());
    verbatim("OPTIONS", help.optionList());
    verbatim("COMMANDS", help.commandList());
    verbatim("EXIT STATUS", help.exitCodeList());
    verbatim("EXAMPLES", help.footer());
    section("SEE ALSO", related());
    return page.toString();
  }

  private static String first(String[] description) {
    return description.length == 0 ? "displays help" : text(description[0]);
  }

  /** A description with its format specifiers replaced. */
  private static String text(String description) {
    return description.replace("%n", " ").replace("%%", "%");
  }

  private void section(String title, Stream<String> paragraphs) {
    String text = paragraphs.collect(Collectors.joining("\n"));
    if (!text.isEmpty()) {
      page.append(".SH %s%n%s%n".formatted(title, text));
    }
  }

  /** A section whose lines stay as they are. */
  private void verbatim(String title, String text) {
    if (!text.isBlank()) {
      page.append(".SH %s%n.nf%n%s%n.fi%n".formatted(title, escaped(text.stripTrailing())));
    }
  }

  private Stream<String> related() {
    CommandLine parent = command.getParent();
    List<String> names =
        Stream.concat(
                Stream.ofNullable(parent), command.getSubcommands().values().stream().distinct())
            .map(other -> ".BR %s (1)".formatted(escaped(name(other))))
            .toList();
    return names.stream();
  }

  /** Text in which nothing is a command of troff. */
  private static String escaped(String text) {
    return text.replace("\\", "\\e")
        .replace("-", "\\-")
        .lines()
        .map(line -> line.startsWith(".") || line.startsWith("'") ? "\\&" + line : line)
        .collect(Collectors.joining("\n"));
  }
}
