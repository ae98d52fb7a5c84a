package io.l2bench.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.live.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** What every command has: help with examples, the version, quiet, completion, no stray colours. */
final class HelpTest {
  private static final List<String> SIMULATE =
      List.of("simulate", "convert", "--policies", "lru", "--capacities", "10");

  private static Stream<CommandLine> commands() {
    return below(Main.commandLine());
  }

  private static Stream<CommandLine> below(CommandLine command) {
    return Stream.concat(
        Stream.of(command), command.getSubcommands().values().stream().flatMap(HelpTest::below));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasAnExampleOfItself(CommandLine command) {
    String usage = command.getUsageMessage(Ansi.OFF);
    assertThat(usage).contains("Example");
    assertThat(usage.substring(usage.indexOf("Example")))
        .contains(command.getCommandSpec().qualifiedName());
  }

  /** The list of commands shows the first line of a description alone. */
  @ParameterizedTest
  @MethodSource("commands")
  void everyDescriptionBeginsWithASentence(CommandLine command) {
    assertThat(command.getCommandSpec().usageMessage().description()[0].replace("%n", ""))
        .matches("[A-Z].*[.?]");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandTellsTheVersion(CommandLine command) {
    assertThat(command.getCommandSpec().version())
        .singleElement()
        .asString()
        .startsWith("l2bench ");
  }

  /** A line of more than 80 columns would be broken, and could not be copied as it stands. */
  @ParameterizedTest
  @MethodSource("commands")
  void everyExampleFitsALine(CommandLine command) {
    assertThat(command.getCommandSpec().usageMessage().footer())
        .allSatisfy(line -> assertThat(line.replace("%%", "%")).hasSizeLessThanOrEqualTo(80));
  }

  @ParameterizedTest
  @CsvSource({
    "no-such-command, l2bench",
    "simulate, l2bench simulate",
    "trace convert, l2bench trace convert",
    "bench throughput --runs 0, l2bench bench throughput"
  })
  void aMessageNamesTheWholeCommand(String arguments, String named) {
    Cli refused = Cli.run(arguments.split(" ", -1));
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).startsWith(named + ": ");
  }

  @Test
  void quietPrintsNothingButErrors() {
    String[] simulate = SIMULATE.toArray(String[]::new);
    assertThat(Cli.run(simulate).out()).isNotEmpty();
    String[] quiet = Stream.concat(SIMULATE.stream(), Stream.of("-q")).toArray(String[]::new);
    assertThat(Cli.run(quiet)).isEqualTo(new Cli(0, "", ""));
    assertThat(Cli.run("simulate", "no-such-trace", "--quiet").err()).contains("no-such-trace");
  }

  @Test
  void wordsOfDifferenceAreColouredOnlyWhereThatIsWanted(@TempDir Path folder) throws IOException {
    String base = folder.resolve("base.csv").toString();
    Path run = folder.resolve("run.csv");
    assertThat(Cli.run("simulate", "convert", "--policies", "lru", "--csv", base).status())
        .isZero();
    Files.writeString(
        run, Files.readString(Path.of(base)).replaceFirst(",([0-9]+)(,0,0,0,)", ",1$1$2"));
    Cli plain = Cli.run("compare", base, run.toString());
    assertThat(plain.out()).contains("higher").doesNotContain("\u001b");
    Cli coloured =
        Cli.run(
            command -> command.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.ON)),
            "compare",
            base,
            run.toString());
    assertThat(coloured.out()).contains("\u001b[31mhigher");
  }

  /**
   * A real terminal, as script(1) makes one; its child is asked for its help, which has colours.
   */
  @ParameterizedTest
  @CsvSource({"NO_COLOR=1, false", "L2BENCH_TEST=1, true"})
  void aTerminalGetsColoursUnlessItsUserSetNoColor(String variable, boolean coloured)
      throws Exception {
    Programs.require("package bsdutils or util-linux", "script");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    String help =
        "exec env %s '%s' -cp '%s' %s curve --help"
            .formatted(variable, java, classPath, Main.class.getName());
    ProcessBuilder terminal = new ProcessBuilder("script", "-qec", help, "/dev/null");
    terminal.environment().remove("NO_COLOR");
    terminal.environment().put("TERM", "xterm");
    Process process = terminal.redirectErrorStream(true).start();
    String answer = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(answer).isZero();
    assertThat(answer).contains("--sample");
    assertThat(answer.contains("\u001b[")).as(answer).isEqualTo(coloured);
  }

  /**
   * A real bash reads the script and knows the commands and options; compopt, which is for a bash
   * that completes, says on standard error that this one does not.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "comp | compare completion",
        "simulate --tim | --timing",
        "simulate --policies lr | lru lru-2",
        "bench aa --policies qco | qcow2",
        "simulate debian | debian-boot",
        "simulate --timing rec | recorded",
        "simulate --device n | network nvme",
      })
  void completionIsAScriptThatBashUnderstands(String words, String completed, @TempDir Path folder)
      throws Exception {
    Path script = Files.writeString(folder.resolve("completion"), Cli.run("completion").out());
    String ask =
        "source %s; COMP_WORDS=(l2bench %s); COMP_CWORD=%d; _complete_l2bench 2>/dev/null; echo ${COMPREPLY[@]};"
            .formatted(script, words, words.split(" ").length);
    Process bash = new ProcessBuilder("bash", "-c", ask).redirectErrorStream(true).start();
    String answer = new String(bash.getInputStream().readAllBytes(), UTF_8);
    assertThat(bash.waitFor()).as(answer).isZero();
    assertThat(answer.trim().split(" ")).containsExactlyInAnyOrder(completed.split(" "));
  }

  @Test
  void everyCommandHasAManPage(@TempDir Path folder) throws Exception {
    Path pages = folder.resolve("man1");
    assertThat(Cli.run("man", pages.toString()).status()).isZero();
    assertThat(pages.resolve("l2bench-trace-info.1"))
        .content()
        .contains("l2bench-trace-info \\- ", ".SH OPTIONS", ".BR l2bench\\-trace (1)");
    try (Stream<Path> files = Files.list(pages)) {
      assertThat(files).hasSize((int) commands().count());
    }
  }
}
