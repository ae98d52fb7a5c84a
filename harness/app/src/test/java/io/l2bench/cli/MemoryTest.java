package io.l2bench.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;
import org.junit.jupiter.api.Test;
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

  /** A log of 5,000 histograms, which take 25 KB each, is read one after the other. */
  @Test
  void theReportOfManyCellsNeedsNoMemoryForAllOfThem() throws Exception {
    Path run = smallRun();
    Path log = run.resolve("virtual.hlog");
    List<String> lines = new ArrayList<>(Files.readAllLines(log));
    List<String> tagged = lines.stream().filter(line -> line.startsWith("Tag=")).toList();
    for (int i = 0; i < 5000; i++) {
      lines.add(tagged.get(i % tagged.size()));
    }
    Files.write(log, lines);
    assertThat(report(run).status()).isZero();
  }

  /** A histogram that fits no memory is not the log's fault. */
  @Test
  void aHistogramLargerThanMemoryIsNoBadInput() throws Exception {
    Path run = smallRun();
    Path log = run.resolve("virtual.hlog");
    String tag =
        Files.readAllLines(log).stream()
            .filter(line -> line.startsWith("Tag="))
            .findFirst()
            .orElseThrow();
    Histogram large = new Histogram(1, 1L << 60, 5);
    large.recordValue(1L << 59);
    large.setTag(tag.substring("Tag=".length(), tag.indexOf(',')));
    try (PrintStream out =
        new PrintStream(new FileOutputStream(log.toFile(), true), false, UTF_8)) {
      new HistogramLogWriter(out).outputIntervalHistogram(0, 0, large);
    }
    Cli cli = report(run);
    assertThat(cli.status()).as(cli.err()).isEqualTo(71);
  }

  private static Cli report(Path run) throws Exception {
    return Jvm.run(List.of("-Xmx40m"), "\"$@\"", "report", run.toString());
  }

  private Path smallRun() throws IOException {
    Path study =
        Files.writeString(
            folder.resolve("small.yaml"),
            """
            simulations:
              - traces: debian-boot
                policies: [fifo, lru]
                timing: closed:4
                limit: 300
            """);
    Cli run = Cli.run("run", study.toString(), "-o", folder.toString(), "-q");
    assertThat(run.status()).as(run.err()).isZero();
    return folder.resolve(Files.readString(folder.resolve("latest.txt")).trim());
  }
}
