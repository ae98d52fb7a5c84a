package io.l2bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits on what an input may ask for, raised and lowered by {@code --max}. */
final class LimitOptionTest {
  @TempDir private Path folder;
  private String trace = "";

  /** One request over five tables of 2 GiB. */
  @BeforeEach
  void write() throws IOException {
    Path file = folder.resolve("long.csv");
    trace = Files.writeString(file, "1,R,0,8589934593,1577808000000046\n").toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "simulate TRACE --policies lru,opt",
        "simulate TRACE --policies lru --timing closed:2",
        "curve TRACE",
        "trace convert TRACE OUT --to keys",
        "trace convert TRACE OUT --to oracleGeneral",
        "trace sample TRACE OUT --to keys --rate 1 --cluster-size 64K",
      })
  void everyCommandThatCountsTablesHasTheLimit(String command) {
    String line = command.replace("TRACE", trace).replace("OUT", folder.resolve("o").toString());
    Cli refused = Cli.run((line + " --max tables=4").split(" "));
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err())
        .contains("at most 4 tables, found 5 (raise the limit by --max tables=N)");
    assertThat(Cli.run((line + " --max tables=5").split(" ")).status()).isZero();
    assertThat(Cli.run(line.split(" ")).status()).isZero();
  }

  @Test
  void aStudyOfManyCellsNeedsARaisedLimit() throws IOException {
    Path study = folder.resolve("s.yaml");
    Files.writeString(
        study,
        "simulations:\n  - traces: long.csv\n    policies: [lru, fifo]\n    capacities: [1, 2]\n");
    String[] run = {"run", study.toString(), "-o", folder.toString(), "--max", "cells=3"};
    Cli refused = Cli.run(run);
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains("s.yaml:4: expected a simulation of at most 3 cells");
    run[5] = "cells=4";
    assertThat(Cli.run(run).status()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"tables, LIMIT=N", "tables=many, LIMIT=N", "tabels=3, such as tables", "tables=0, 1"})
  void whatIsNoLimitIsRefused(String option, String expected) {
    Cli refused = Cli.run("simulate", trace, "--max", option);
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains(expected);
    assertThat(refused.err().lines()).hasSize(1);
  }
}
