package io.l2bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A study that several processes simulate, each a shard, gives the files of one run. */
final class ShardsTest {
  private static final int SHARDS = 3;

  private static final List<String> FILES =
      List.of(
          "simulate.csv", "latency.csv", "virtual.hlog", "curve.csv", "burst.csv", "schema.json");

  @TempDir static Path shared = Path.of("");
  private static Path study = Path.of("");
  private static Path whole = Path.of("");
  private static final List<Path> PARTS = new ArrayList<>();

  @TempDir Path folder;

  /** The first simulation has more work than a third of the study: it is divided. */
  @BeforeAll
  static void simulate() throws IOException {
    study =
        Files.writeString(
            shared.resolve("study.yaml"),
            """
            policies: [qed, lru, fifo, random, arc, "2q:in=0.5"]
            capacities: [3, 20]
            timing: [sequential, closed:8]
            limit: 400
            simulations:
              - traces: ["zipf:requests=4000", "uniform:requests=200"]
              - traces: debian-boot
                cluster-size: 4K
                limit: 100
                loading: [duplicate, single-flight]
            """);
    whole = run("whole", "1/1");
    for (int number = SHARDS; number >= 1; number--) {
      PARTS.add(run("parts", number + "/" + SHARDS));
    }
  }

  private static Path run(String results, String shard) throws IOException {
    Path out = shared.resolve(results);
    String own = "run %s --shard %s -q -o %s".formatted(study, shard, out);
    Cli cli = Cli.run(own.split(" "));
    assertThat(cli.status()).as(cli.err()).isZero();
    return out.resolve(Files.readString(out.resolve("latest.txt")).strip());
  }

  private Cli merge(List<Path> runs) {
    List<String> arguments = new ArrayList<>(List.of("merge", "-o", folder.toString()));
    runs.forEach(run -> arguments.add(run.toString()));
    return Cli.run(arguments.toArray(String[]::new));
  }

  @Test
  void mergedShardsAreTheRunOfOneProcess() throws IOException {
    for (Path part : PARTS) {
      assertThat(Files.size(part.resolve("simulate.csv")))
          .isLessThan(Files.size(whole.resolve("simulate.csv")) * 2 / 3);
    }
    Cli merged = merge(PARTS);
    assertThat(merged.status()).as(merged.err()).isZero();
    Path run = folder.resolve(Files.readString(folder.resolve("latest.txt")).strip());
    assertThat(run.getFileName().toString()).matches("[0-9]{8}T[0-9]{6}Z-study");
    for (String file : FILES) {
      assertThat(run.resolve(file)).hasSameBinaryContentAs(whole.resolve(file));
    }
    assertThat(run.resolve("report.html")).exists();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).hasSize(2);
    }
    assertThat(Cli.run("compare", whole.toString(), run.toString()).status()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void aMissingShardIsNamed(int missing) {
    List<Path> some = new ArrayList<>(PARTS);
    some.remove(missing);
    String number = SHARDS - missing + "/" + SHARDS;
    assertRefused(
        merge(some), "merge: expected all 3 shards of the study, found none for " + number);
  }

  @Test
  void aShardThatIsThereTwiceIsNamed() {
    List<Path> twice = new ArrayList<>(PARTS);
    twice.add(PARTS.get(1));
    assertRefused(
        merge(twice),
        "%s: expected each shard once, found 2/3, as in %s".formatted(PARTS.get(1), PARTS.get(1)));
  }

  @Test
  void aRunThatIsNoShardIsRefused() {
    assertRefused(
        merge(List.of(whole)), whole + ": expected a finished shard of a study, found another run");
  }

  @Test
  void aShardOfAnotherStudyIsRefused() throws IOException {
    Path other = RunCopy.of(PARTS.get(0), folder.resolve("copy"));
    Path journal = other.resolve("shard.json");
    String text = Files.readString(journal);
    Files.writeString(journal, text.replaceFirst("\"inputs\":\\[\"", "$0x"));
    assertRefused(merge(with(other)), other + ": expected the input that it began with, zipf");
    Files.writeString(journal, text.replace("3/3", "3/4"));
    assertRefused(merge(with(other)), other + ": expected one of 3 shards, found 3/4");
  }

  @Test
  void aShardOfAnotherDivisionIsRefused() throws IOException {
    Path other = RunCopy.of(PARTS.get(0), folder.resolve("copy"));
    Path journal = other.resolve("shard.json");
    String text = Files.readString(journal);
    Files.writeString(journal, text.replace("\"tasks\":1,", "\"tasks\":6,"));
    assertRefused(
        merge(with(other)),
        other + ": expected a study divided into 3 shares, as in the first shard, found 6");
  }

  @Test
  void aShardThatIsNotFinishedOrLacksRowsIsRefused() throws IOException {
    Path other = RunCopy.of(PARTS.get(0), folder.resolve("copy"));
    Path ends = other.resolve("parts.csv");
    String text = Files.readString(ends);
    Files.writeString(ends, text.replaceFirst("\n[^\n]*\n$", "\n"));
    assertRefused(merge(with(other)), "parts.csv: expected ");
    Files.writeString(ends, text);
    Files.writeString(other.resolve("simulate.csv"), "");
    assertRefused(merge(with(other)), other.resolve("simulate.csv") + ": expected ");
    Files.move(other.resolve("shard.json"), other.resolve("unfinished.json"));
    assertRefused(merge(with(other)), other + ": expected a finished shard of a study, found ");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(other);
    }
  }

  /** The shards with another one in the place of the first. */
  private static List<Path> with(Path other) {
    List<Path> others = new ArrayList<>(PARTS.subList(1, SHARDS));
    others.add(other);
    return others;
  }

  private static void assertRefused(Cli merged, String message) {
    assertThat(merged.status()).isEqualTo(2);
    assertThat(merged.err()).contains(message).hasLineCount(1);
  }
}
