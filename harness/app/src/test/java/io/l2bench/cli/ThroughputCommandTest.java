package io.l2bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The command that measures throughput; what it measures is for benchmarks. */
final class ThroughputCommandTest {

  /** The processor time of a JVM is more than 50 ms, and of a few thousand requests below 50 s. */
  @Test
  @EnabledIfSystemProperty(named = "thorough", matches = "true")
  void wholeProcessesAreMeasuredBesideThePolicies(@TempDir Path folder) throws Exception {
    Path csv = folder.resolve("speeds.csv");
    Cli cli =
        Cli.run(
            "bench",
            "throughput",
            "--trace=zipf:tables=100:requests=2000",
            "--capacity=10",
            "--requests=2000",
            "--runs=1",
            "--policies=lru",
            "--warmup=100",
            "--csv=" + csv);
    assertThat(cli.status()).as(cli.err()).isZero();
    List<String[]> rows =
        Files.readAllLines(csv).stream()
            .filter(line -> line.matches("(lru|all),10,.*"))
            .map(line -> line.split(",", -1))
            .toList();
    assertThat(rows.stream().map(row -> row[2]))
        .containsExactly("fresh", "in-flight", "shared", "start", "sweep");
    assertThat(rows)
        .filteredOn(row -> !row[2].equals("shared"))
        .allSatisfy(row -> assertThat(Double.parseDouble(row[6])).isBetween(0.05, 50.0));
  }
}
