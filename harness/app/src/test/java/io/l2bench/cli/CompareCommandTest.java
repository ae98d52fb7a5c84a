package io.l2bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

  /** Nothing got worse, since what got worse is not there. */
  @Test
  void aCellThatIsGoneFails() throws IOException {
    String rows = Files.readString(Path.of(lru));
    String second = rows.lines().skip(1).findFirst().orElseThrow().replace(",mine,", ",other,");
    Path base = Files.writeString(folder.resolve("base.csv"), rows + second + "\n");
    Path another = Files.writeString(folder.resolve("an.csv"), rows.replace("server", "client"));
    for (String run : List.of(lru, another.toString())) {
      Cli compared = Cli.run("compare", base.toString(), run, "--fail-on-regression", "5%");
      assertThat(compared.status()).as(compared.err()).isEqualTo(1);
      assertThat(compared.out()).containsPattern("regressions of 5% or more: 0; gone .*: [12]");
    }
    Cli more = Cli.run("compare", lru, base.toString(), "--fail-on-regression", "5%");
    assertThat(more.status()).isZero();
    Path narrow = folder.resolve("narrow.csv");
    Files.writeString(narrow, rows.replaceFirst("table_reads,", "reads,"));
    Cli column = Cli.run("compare", lru, narrow.toString(), "--fail-on-regression", "5%");
    assertThat(column.status()).isEqualTo(1);
    assertThat(column.out()).contains("column table_reads of simulate.csv");
  }

  @Test
  void filesHoldARowForEachMeasure() throws IOException {
    Path csv = folder.resolve("differences.csv");
    assertThat(Cli.run("compare", lru, fifo, "--csv", csv.toString()).status()).isZero();
    assertThat(Files.readAllLines(csv))
        .contains(
            "%s,%s,simulate.csv,server-300g mine,table_reads,1237,1274,0.029911075181891674,,,,higher"
                .formatted(lru, fifo))
        .anyMatch(line -> line.contains(",requests,99090,99090,0.0,,,,equal"));
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
        "compare LRU FIFO --csv - --json - | --csv and --json: expected a file for each",
        "compare LRU FIFO --csv a/../x --json x | x for both",
        "compare LRU EMPTY | rows of simulate --csv",
      })
  void badInputGetsOneLineAndStatusTwo(String arguments, String expected) throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.csv"), "trace,policy\n");
    String line =
        arguments.replace("LRU", lru).replace("FIFO", fifo).replace("EMPTY", empty.toString());
    Cli run = Cli.run(line.trim().split(" +"));
    assertThat(run.status()).as(run.out()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains(expected.trim());
  }
}
