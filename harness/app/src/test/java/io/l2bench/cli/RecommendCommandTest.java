package io.l2bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The advice as users meet it. */
final class RecommendCommandTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"server-root", "convert", "server-root --budget 128KiB"})
  void theAnswerFitsAScreen(String arguments) {
    Cli advice = Cli.run(("recommend " + arguments).split(" "));
    assertThat(advice.status()).as(advice.err()).isZero();
    assertThat(advice.out().lines()).hasSizeLessThanOrEqualTo(40);
    assertThat(advice.out().lines()).allMatch(line -> line.length() <= 100);
    assertThat(advice.out()).contains("Reproduce:");
  }

  /** The printed commands, run as they stand, count what the table has. */
  @ParameterizedTest
  @ValueSource(strings = {"server-root", "server-root --warmup 10%"})
  void theCommandsReproduceTheFigures(String arguments) {
    Cli advice = Cli.run(("recommend " + arguments).split(" "));
    String text = advice.out().replace(" \\\n     ", "");
    Matcher rows = Pattern.compile("(?m)^(today|capacity) +.*? entries +([0-9]+) ").matcher(text);
    List<String> reads = rows.results().map(row -> row.group(2)).toList();
    List<String> commands =
        text.lines().filter(line -> line.startsWith("  l2bench ")).map(String::strip).toList();
    assertThat(commands).hasSize(2);
    for (int i = 0; i < 2; i++) {
      Path csv = folder.resolve(i + ".csv");
      String command = commands.get(i).replaceFirst("l2bench ", "") + " --csv " + csv;
      assertThat(Cli.run(command.split(" ")).status()).isZero();
      assertThat(csv).content().contains("," + reads.get(i) + ",");
    }
  }

  @Test
  void aFolderIsAllItsFilesAndEachHasARow() throws IOException {
    Files.writeString(folder.resolve("one.txt"), "1\n2\n3\n1\n2\n3\n");
    Files.writeString(folder.resolve("two.txt"), "7\n7\n7\n");
    Files.writeString(folder.resolve(".hidden"), "no trace");
    Cli advice = Cli.run("recommend", folder.toString());
    assertThat(advice.status()).as(advice.err()).isZero();
    assertThat(advice.out())
        .startsWith("What to change first, of 2 traces: nothing on 2.")
        .containsPattern("\none +all fit +3 ")
        .containsPattern("\ntwo +all fit +1 ");
  }

  @Test
  void filesHaveEachChoiceAndTheVerdict() throws IOException {
    Path json = folder.resolve("advice.json");
    Path html = folder.resolve("advice.html");
    Cli advice =
        Cli.run("recommend", "server-root", "--json", json.toString(), "--html", html.toString());
    assertThat(advice.status()).as(advice.err()).isZero();
    JsonNode rows = JsonMapper.builder().build().readTree(json);
    assertThat(rows).hasSizeGreaterThan(20);
    String verdict = rows.get(0).path("verdict").asString();
    assertThat(advice.out().replace("\n", " ")).startsWith(verdict);
    assertThat(rows).filteredOn(row -> row.path("proposed").asString().equals("true")).hasSize(1);
    assertThat(html).content().contains(verdict).contains("l2bench simulate server-root");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "recommend no-such-trace | no-such-trace",
        "recommend convert --base lur@50 | did you mean 'lru'",
        "recommend convert --base lru@none | found 'none'",
        "recommend convert --budget 1KiB | at least one table",
        "recommend convert --target soon | p99=2ms",
        "recommend convert --target p99=0ms | a latency above 0",
        "recommend convert --driver vmdk | qed",
        "recommend convert --device floppy | found 'floppy'",
      })
  void badArgumentsGetOneLine(String arguments, String expected) {
    Cli refused = Cli.run(arguments.strip().split(" "));
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err().lines()).hasSize(1);
    assertThat(refused.err()).contains(expected.strip());
  }

  /** Where the disk or the base leaves LRU as a lever of its own. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "--disk-size 1",
        "--base qcow2@50",
        "--base lru@100",
        "--base arc@64 --disk-size 9G"
      })
  void sizesAQcow2CacheFromAnyBase(String options) {
    List<String> command =
        new ArrayList<>(
            List.of("recommend", "server-root", "--driver", "qcow2", "--limit", "2000"));
    command.addAll(List.of(options.split(" ")));
    Cli advice = Cli.run(command.toArray(String[]::new));
    assertThat(advice.status()).as(advice.err()).isZero();
  }
}
