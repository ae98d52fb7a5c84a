package io.l2bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.survey.Survey;
import io.l2bench.workload.Traces;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Traces that the command line writes, read again. */
final class TraceFilesWrittenTest {
  @TempDir Path folder;

  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    CommandLine command = Main.commandLine().setErr(new PrintWriter(err, true));
    return command.setOut(new PrintWriter(new StringWriter())).execute(args);
  }

  /** Lookups, hits, misses and evictions of several policies and capacities, one at a time. */
  private List<String> counts(String trace) throws IOException {
    Path csv = folder.resolve("counts");
    int status =
        run(
            "simulate",
            trace,
            "--cluster-size",
            "4K",
            "--policies",
            "fifo,lru,clock,arc,opt",
            "--capacities",
            "5,50",
            "--csv",
            csv.toString());
    assertThat(status).as(err.toString()).isZero();
    List<List<String>> rows =
        Files.readAllLines(csv).stream().map(line -> List.of(line.split(",", -1))).toList();
    List<String> header = rows.get(0);
    return rows.stream()
        .map(
            row ->
                Stream.of("policy", "capacity", "lookups", "hits", "misses", "evictions", "caches")
                    .map(column -> row.get(header.indexOf(column)))
                    .toList()
                    .toString())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"out.csv", "out.iolog", "out.oracleGeneral", "out.txt"})
  void everyFormatReplaysToTheSameCounts(String file) throws IOException {
    String out = folder.resolve(file).toString();
    assertThat(run("trace", "convert", "apt-sqlite-postgres", out, "--cluster-size", "4K"))
        .as(err.toString())
        .isZero();
    assertThat(counts(out)).isEqualTo(counts("apt-sqlite-postgres"));
  }

  @Test
  void generatedTraceIsTheOneThatSimulateMakes() throws IOException {
    String out = folder.resolve("zipf.txt").toString();
    assertThat(run("trace", "generate", "zipf:alpha=0.7:requests=9000", out)).isZero();
    assertThat(counts(out)).isEqualTo(counts("zipf:alpha=0.7:requests=9000"));
  }

  @Test
  void limitCutsWithinABatch() throws IOException {
    Path out = folder.resolve("zipf.txt");
    assertThat(run("trace", "generate", "zipf", out.toString(), "--limit", "5000")).isZero();
    assertThat(Files.readAllLines(out)).hasSize(5000);
  }

  @Test
  void sampleIsTheSameForTheSameSeed() throws IOException {
    for (String name : List.of("a.csv", "b.csv")) {
      String out = folder.resolve(name).toString();
      assertThat(run("trace", "sample", "server-root", out, "--rate", "0.5", "--cluster-size=4K"))
          .as(err.toString())
          .isZero();
    }
    assertThat(folder.resolve("b.csv")).hasSameBinaryContentAs(folder.resolve("a.csv"));
    assertThat(Files.readAllLines(folder.resolve("a.csv"))).hasSizeBetween(1000, 4000);
  }

  /** Eighty tables of each of two disks: other counts than of one disk, or of one cache. */
  @ParameterizedTest
  @ValueSource(strings = {"out.csv", "out.iolog"})
  void disksStayApart(String file) throws IOException {
    StringBuilder log = new StringBuilder("fio version 3 iolog\n");
    for (int i = 0; i < 2000; i++) {
      log.append("%d /dev/sd%c read %d 4096%n".formatted(i, i % 3 == 0 ? 'a' : 'b', at(i)));
    }
    Path two = Files.writeString(folder.resolve("two.iolog"), log);
    String out = folder.resolve(file).toString();
    assertThat(run("trace", "convert", two.toString(), out)).as(err.toString()).isZero();
    assertThat(counts(out)).isEqualTo(counts(two.toString())).last().asString().endsWith(", 2]");
    assertThat(Survey.of(Traces.open(two.toString(), 1)).diskNames())
        .containsExactly("/dev/sda", "/dev/sdb");
  }

  private static long at(int request) {
    return (request * 37L % 80) * (8 << 20);
  }

  /** The page holds all that it needs, and what comes from the trace's name is escaped. */
  @Test
  void infoAsPageNeedsNoNetwork() throws IOException {
    Path trace = Files.writeString(folder.resolve("<b>.txt"), "1\n2\n1\n");
    Path page = folder.resolve("info.html");
    assertThat(run("trace", "info", trace.toString(), "--html", page.toString()))
        .as(err.toString())
        .isZero();
    assertThat(page)
        .content()
        .contains("&lt;b&gt;", "requests    3: 3 reads", "\"miss ratio\"", "uPlot")
        .doesNotContain("<b>", "src=", "@import", "fetch(");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "convert zipf x.csv | found bare keys",
        "convert debian-boot x.gz | a suffix or --to of one of fio (.iolog), keys (.txt)",
        "convert debian-boot x.csv --to xls | --to xls",
        "convert no-such x.csv | no-such",
        "convert debian-boot no/such/x.csv | no such file or folder",
        "convert debian-boot x.csv --limit 0 | found 0",
        "generate zapf x.txt | zapf",
        "generate debian-boot x.csv | generator 'debian-boot'",
        "generate zipf:alpha=99 x.txt | 99",
        "sample debian-boot x.csv | --rate",
        "sample debian-boot x.csv --rate 0 | found 0.0",
        "sample debian-boot x.csv --rate 2 | found 2.0",
        "sample debian-boot x.csv --rate 1e-9 | debian-boot: expected requests to write, found none",
      })
  void badArgumentsGetOneLineAndLeaveNoFile(String arguments, String expected) {
    List<String> words = new ArrayList<>(List.of(arguments.trim().split(" +")));
    words.set(2, folder.resolve(words.get(2)).toString());
    words.add(0, "trace");
    assertThat(run(words.toArray(String[]::new))).as(err.toString()).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).contains(expected.trim());
    assertThat(folder).isEmptyDirectory();
  }
}
