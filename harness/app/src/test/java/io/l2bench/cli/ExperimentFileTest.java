package io.l2bench.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l2bench.experiment.Experiment;
import io.l2bench.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an experiment file means, and what it is refused for. */
final class ExperimentFileTest {
  private static final String HEAD = "simulations:\n  - traces: convert\n";

  @TempDir Path folder;

  @Test
  void aSimulationIsTheProductOfItsLists() {
    List<Scenario> scenarios =
        scenarios(
            """
            seeds: 3..4
            simulations:
              - traces: [convert, "zipf:requests=100"]
                policies: [qed, "s3-fifo:small=0.2"]
                capacities: [10, 512KiB]
                timing: [sequential, closed:8]
                loading: [duplicate, single-flight]
            """);
    assertThat(scenarios)
        .hasSize(2 * (1 + 2))
        .allMatch(scenario -> scenario.cells().size() == 2 * 2 * 2);
    assertThat(scenarios)
        .extracting(scenario -> scenario.name() + " " + scenario.setup().seed())
        .containsExactlyInAnyOrder(
            "convert 3",
            "convert 3",
            "zipf:requests=100 3",
            "zipf:requests=100 3",
            "zipf:requests=100 4",
            "zipf:requests=100 4");
    assertThat(scenarios.get(0).cells()).extracting(cell -> cell.capacity()).contains(32, 10);
    assertThat(scenarios.get(2).cells()).extracting(cell -> cell.capacity()).contains(2, 10);
  }

  @Test
  void guestsAreTheBundledTracesExceptTheMicroOnes() {
    List<Scenario> guests = scenarios("policies: qed\nsimulations:\n  - traces: guests\n");
    List<Scenario> bundled = scenarios("policies: qed\nsimulations:\n  - traces: bundled\n");
    assertThat(names(guests)).contains("server-300g").doesNotContain("convert");
    assertThat(names(bundled))
        .containsAll(names(guests))
        .contains("bench-reads", "bench-writes", "convert")
        .hasSize(guests.size() + 3);
  }

  @Test
  void keysBesideTheSimulationsHoldForThoseThatDoNotSetThem() {
    List<Scenario> scenarios =
        scenarios(
            """
            policies: lru
            device: nvme
            simulations:
              - traces: convert
                cluster-size: 64K
              - traces: debian-boot
                device: empirical
                recorded-geometry: true
            """);
    assertThat(scenarios)
        .extracting(scenario -> scenario.setup().device())
        .containsExactly("nvme", "empirical");
    assertThat(scenarios)
        .extracting(scenario -> scenario.setup().geometry().clusterSize())
        .containsExactly(64L << 10, 4L << 10);
  }

  @Test
  void aCellThatTwoSimulationsShareIsReplayedOnce() {
    List<Scenario> scenarios =
        scenarios(
            """
            simulations:
              - {traces: convert, policies: lru, capacities: [10, 50]}
              - {traces: convert, policies: [lru, qed], capacities: 50}
            """);
    assertThat(scenarios).hasSize(1);
    assertThat(scenarios.get(0).cells())
        .extracting(cell -> cell.policy() + cell.capacity())
        .containsExactly("lru10", "lru50", "qed50");
  }

  @Test
  void pathsStartFromTheFolderOfTheFile() throws IOException {
    Files.writeString(folder.resolve("keys.txt"), "1\n2\n1\n");
    Path file = Files.writeString(folder.resolve("study.yaml"), "simulations: [traces: keys.txt]");
    Experiment experiment = ExperimentFile.read(file, folder);
    assertThat(experiment.name()).isEqualTo("study");
    Scenario scenario = experiment.scenarios().get(0);
    assertThat(scenario.trace().text()).isEqualTo("keys.txt");
    assertThat(scenario.openRecorded().name()).isEqualTo("keys");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          policys: lru               | 3: expected a key such as 'policies', found 'policys'
          simulation: lru            | 3: expected a key such as 'edition', found 'simulation'
          policies: [qed,\\n lrru]   | 4: --policies: unknown policy 'lrru'; did you mean 'lru'?
          policies: {a: b}           | 3: expected a value, found keys and their values
          policies:                  | 3: expected a value, found nothing
          policies: []               | 3: expected a value, found an empty list
          capacities: 12QiB          | 3: capacities: expected a size such as 4096, 64K or 12MiB
          limit: many                | 3: Invalid value for option '--limit'
          limit: 0                   | 3: limit: expected at least 1 request, found 0
          speed: fast                | 3: speed: expected a factor such as 2x, found 'fast'
          seeds: 5..1                | 3: --seed: expected a whole number, or a range
          timing: closed             | 3: timing: expected sequential, closed:N, open or recorded
          device: floppy             | 3: device: expected one of
          loading: [duplicate, no]   | 3: loading: expected duplicate, single-flight or locked, found 'no'
          recorded-geometry: maybe   | 3: Invalid value for option '--recorded-geometry'
          cluster-size: 3K           | 3: cluster size: expected a power of two, found 3072
          traces: zipf               | 3: expected a key once, found 'traces' as in line 2
          timing: open               | 2: convert: expected begin times for open timing
          device: empirical          | 2: device empirical: expected a trace with recorded durations
          """)
  void aBadSimulationIsToldWithItsLine(String line, String message) {
    String text = HEAD + "    " + line.replace("\\n", "\n       ") + "\n";
    assertRefused(text, message);
  }

  @Test
  void aBadFileIsToldWithItsLine() {
    assertRefused("", "1: expected keys and their values, found an empty file");
    assertRefused("seeds: 1\n", "1: expected the key simulations, found none");
    assertRefused("simulations: 3\n", "1: expected keys and their values, found '3'");
    assertRefused("simulations: [\n", "2: expected YAML, found '<stream end>'");
    assertRefused("\nname: a/b\n" + HEAD, "2: expected a name of letters");
    assertRefused("\nsimulatons: 1\n", "2: expected a key such as 'simulations'");
    assertRefused("simulations:\n\n  - policies: lru\n", "3: expected the key traces, found none");
    assertRefused(
        "simulations:\n  - traces:\n    - convert\n    - no.csv\n", "4: trace 'no.csv': expected");
    assertRefused(
        "simulations:\n  - traces: '-'\n", "2: trace '-': expected a trace that can be read");
  }

  @Test
  void whatIsNoYamlIsToldInOneLine() {
    assertThatThrownBy(() -> scenarios("simulations:\n\t- traces: convert\n"))
        .hasMessageStartingWith("study.yaml:2: expected YAML, found character '\\t(TAB)'")
        .hasMessageNotContaining("\n");
    assertThatThrownBy(() -> scenarios("a: 1\n---\nb: 1\n"))
        .hasMessage("study.yaml:2: expected YAML, found another document");
  }

  @Test
  void aTraceOnTwoDevicesWithTwoGeometriesIsFourScenarios() {
    assertThat(
            scenarios(
                HEAD
                    + "    policies: lru\n    device: [constant, nvme]\n"
                    + "    cluster-size: [4K, 64K]\n"))
        .extracting(s -> s.setup().device() + s.setup().geometry().clusterSize())
        .containsExactlyInAnyOrder("constant4096", "constant65536", "nvme4096", "nvme65536");
  }

  /** 100 values each of four keys: a hundred million cells out of a few lines. */
  @Test
  void aCrossProductOfMillionsIsRefusedBeforeItIsMade() {
    String hundred =
        IntStream.rangeClosed(1, 100).mapToObj(Integer::toString).collect(joining(", ", "[", "]"));
    assertRefused(
        HEAD
            + "    policies: lru\n    capacities: %1$s\n    speed: %1$s\n    limit: %1$s\n    seed: %1$s\n"
                .formatted(hundred),
        "7: expected a simulation of at most 1000000 cells a trace");
  }

  @Test
  void filesOfOneNameAreNamedByTheirFolders() throws IOException {
    for (String name : List.of("x", "y")) {
      Files.createDirectories(folder.resolve(name));
      Files.writeString(folder.resolve(name).resolve("t.txt"), "1\n2\n");
    }
    Files.writeString(folder.resolve("u.txt"), "1\n");
    String text = "simulations: [traces: [x/t.txt, y/t.txt, u.txt]]";
    assertThat(ExperimentFile.parse("study.yaml", "study", text, folder).scenarios())
        .extracting(Scenario::name)
        .containsExactly("x/t.txt", "y/t.txt", "u");
  }

  @Test
  void theCommandRefusesABadFileAndWritesNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("study.yaml"), HEAD + "    policys: lru\n");
    Path out = folder.resolve("results");
    Cli run = Cli.run("run", file.toString(), "-o", out.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "l2bench run: %s:3: expected a key such as 'policies', found 'policys'%n"
                .formatted(file));
    assertThat(out).doesNotExist();
  }

  @Test
  void whatIsNoTextIsRefused() throws IOException {
    Path bytes = Files.write(folder.resolve("bytes.yaml"), new byte[] {'a', (byte) 0xFF});
    assertThat(Cli.run("run", bytes.toString()).err())
        .isEqualTo("l2bench run: %s: expected text in UTF-8, found other bytes%n".formatted(bytes));
    assertThat(Cli.run("run", folder.toString()).err())
        .isEqualTo(
            "l2bench run: %s: expected an experiment file, found a folder%n".formatted(folder));
  }

  private static void assertRefused(String text, String message) {
    assertThatThrownBy(() -> scenarios(text))
        .isInstanceOf(RuntimeException.class)
        .hasMessageStartingWith("study.yaml:" + message);
  }

  private static List<String> names(List<Scenario> scenarios) {
    return scenarios.stream().map(Scenario::name).toList();
  }

  private static List<Scenario> scenarios(String text) {
    return ExperimentFile.parse("study.yaml", "study", text, Path.of("")).scenarios();
  }
}
