package io.l2bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A heap that is too small ends a simulation, on whichever thread memory runs out. */
final class MemoryTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void outOfMemoryIsOneLineAndAStatus(int threads) throws Exception {
    Cli cli =
        Jvm.run(
            List.of("-Xmx40m"),
            "\"$@\"",
            "simulate",
            "zipf:tables=4M:requests=3M:alpha=0",
            "--policies",
            "unbounded",
            "--capacities",
            "1,2,3,4",
            "--threads",
            Integer.toString(threads));
    assertThat(cli.status()).as(cli.err()).isEqualTo(71);
    assertThat(cli.err())
        .matches(
            "l2bench simulate: out of memory at a heap of [0-9]+ [KM]iB: lower --capacities,"
                + " --threads or the number of --policies, or raise java's -Xmx\n");
  }

  /** A third of what harness/COMMANDS.md says of 1,000 disks, and what a small run takes beside. */
  @ParameterizedTest
  @CsvSource({"sequential, 130", "closed:8, 300"})
  void manyDisksTakeNoMoreThanTheManualSays(String timing, int megabytes) throws Exception {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 6000; i++) {
      rows.append(i % 333).append(",R,").append(i * 7919L % 100_000 << 31).append(",4096,");
      rows.append(1_577_808_000_000_000L + i * 50L).append('\n');
    }
    Path file = Files.writeString(folder.resolve("disks.csv"), rows);
    Cli cli =
        Jvm.run(
            List.of("-Xmx%dm".formatted(megabytes)),
            "\"$@\"",
            "simulate",
            file.toString(),
            "--timing",
            timing,
            "--threads",
            "1");
    assertThat(cli.status()).as(cli.err()).isZero();
    assertThat(cli.out()).contains("unbounded");
  }
}
