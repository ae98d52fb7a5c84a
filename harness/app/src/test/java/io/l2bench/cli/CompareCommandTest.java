package io.l2bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.bench.TurnByTurn;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code compare} on tables of real simulations. */
final class CompareCommandTest {
  @TempDir Path folder;

  private String fifo = "";
  private String lru = "";

  /** The counts of FIFO and of LRU, under one name, as of two commits. */
  @BeforeEach
  void simulate() throws IOException {
    fifo = simulate("fifo");
    lru = simulate("lru");
  }

  private String simulate(String policy) throws IOException {
    Path csv = folder.resolve(policy + ".csv");
    assertThat(
            Cli.run("simulate", "server-300g", "--policies", policy, "--csv", csv.toString())
                .status())
        .isZero();
    Files.writeString(csv, Files.readString(csv).replace("," + policy + ",", ",mine,"));
    return csv.toString();
  }

  /** 1274 and 1237 table reads: 37 more are 2.99% more. */
  @ParameterizedTest
  @CsvSource({"2.9%, 1", "3%, 0", "2.9, 1"})
  void aRiseFailsFromItsShareOn(String limit, int status) {
    Cli run = Cli.run("compare", lru, fifo, "--fail-on-regression", limit);
    assertThat(run.status()).isEqualTo(status);
    assertThat(run.out())
        .containsPattern("server-300g mine +table_reads +1237 +1274 +\\+2\\.99% +exact +higher");
  }

  @Test
  void aFallIsNoRegression() {
    Cli run = Cli.run("compare", fifo, lru, "--fail-on-regression", "0%");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("lower").contains("regressions of 0% or more: 0");
  }

  /** A build beside itself: a fork each is too few to tell. */
  @Test
  @EnabledIfSystemProperty(named = "thorough", matches = "true")
  void wholeRunsOfTwoBuildsAreMeasuredInTurns() throws Exception {
    Path benchmarks =
        Path.of(TurnByTurn.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    String build = benchmarks + File.pathSeparator + System.getProperty("java.class.path");
    Cli run =
        Cli.run("bench", "compare-jars", build, build, "--whole", "--include=start", "--forks=1");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("1 cells compared")
        .contains("simulate.start")
        .contains("cannot tell 1 timing here");
  }

  /** Six seeds show the difference of two policies, but not of many. */
  @Test
  void policiesAreComparedBesideAnyOfThemAtAnyCapacity() {
    Path csv = folder.resolve("seeds.csv");
    String simulate =
        "simulate zipf:requests=2000 --seeds 1..6 --policies qed,lru,fifo,sieve --capacities 10,50 --csv ";
    assertThat(Cli.run((simulate + csv).split(" ")).status()).isZero();
    String compare = "compare --policies %s --base LRU --only sieve --capacity 50 ".formatted(csv);
    Cli run = Cli.run(compare.split(" "));
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .contains(
            "table reads beside lru over 6 seeds of zipf:requests=2000: 50 entries, sequential")
        .containsPattern("(?m)^sieve ")
        .doesNotContain("fifo", "10 entries");
    Cli misspelt = Cli.run("compare", "--policies", csv.toString(), "--base", "lur");
    assertThat(misspelt.status()).isEqualTo(2);
    assertThat(misspelt.err())
        .contains(
            "--base: expected one of fifo, lru, qed, sieve, found 'lur'; did you mean 'lru'?");
    assertThat(Cli.run("compare", "--policies", csv.toString(), "--capacity", "7").err())
        .contains("--capacity: expected one of 10, 50, found '7'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "compare LRU | found 1",
        "compare --policies LRU FIFO | found 2",
        "compare LRU FIFO --fail-on-regression much | found 'much'",
        "compare LRU no-such-run | no-such-run",
        "compare --policies LRU | two policies",
        "compare --policies LRU --markdown m.md | found one",
        "compare --policies LRU --otava o.csv | found one",
        "compare --policies LRU --fail-on-regression 5% | found one",
        "compare LRU FIFO --threshold 0% | more than 0%",
        "compare LRU FIFO --alpha 1 | a probability above 0 and below 1",
        "compare LRU FIFO --otava FILE | a run that says when it was made",
        "bench compare-jars no.jar LRU | no.jar: expected a jar",
        "bench compare-jars LRU LRU | expected a jar",
        "bench aa --whole --include Miss | --include: expected a part of one of start, policy",
        "compare LRU FIFO --only lru | --policies with --base, --only and --capacity",
        "bench aa --trials 0 | --trials: expected at least 1, found 0",
        "compare LRU FIFO --csv - --json - | --csv and --json: expected a file for each",
        "compare LRU FIFO --csv a/../x --json x | x for both",
        "compare LRU EMPTY | rows of simulate --csv",
      })
  void badInputGetsOneLineAndStatusTwo(String arguments, String expected) throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.csv"), "trace,policy\n");
    String line =
        arguments
            .replace("LRU", lru)
            .replace("FIFO", fifo)
            .replace("EMPTY", empty.toString())
            .replace("FILE", folder.resolve("otava.csv").toString());
    Cli run = Cli.run(line.trim().split(" +"));
    assertThat(run.status()).as(run.out()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains(expected.trim());
  }
}
