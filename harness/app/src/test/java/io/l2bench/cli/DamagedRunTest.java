package io.l2bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A run's folder whose files are damaged: it is read, or refused in one line. */
final class DamagedRunTest {
  private static final long SEED = 20261123;
  private static final int MUTATIONS = Boolean.getBoolean("thorough") ? 25 : 6;
  private static final String DEEP = "[".repeat(100_000);

  @TempDir Path folder;
  private Path run = Path.of("");

  @BeforeEach
  void makeARun() throws IOException {
    Path study =
        Files.writeString(
            folder.resolve("study.yaml"),
            """
            policies: [qed, lru]
            timing: [sequential, closed:8]
            simulations: [traces: convert]
            """);
    String out = folder.resolve("results").toString();
    Cli made = Cli.run("run", study.toString(), "-o", out, "-q");
    assertThat(made.status()).as(made.err()).isZero();
    String name = Files.readString(folder.resolve("results/latest.txt")).trim();
    run = folder.resolve("results").resolve(name);
    Files.writeString(run.resolve("jmh.json"), "[]");
  }

  private static Stream<Arguments> damages() {
    return Stream.of(
            damaged("manifest.json", "", "null", "[]", DEEP, "{\"schema\":1e999999999}"),
            damaged("manifest.json", "{\"seed\":" + "1".repeat(100_000) + "}", "{\"a\":", "\0"),
            damaged("jmh.json", "", "null", DEEP, "3", "[{\"params\":3}]", "[[1]]"),
            damaged("jmh.json", "[{\"primaryMetric\":{\"score\":1e99999999999}}]"),
            damaged("jmh.json", "[{\"primaryMetric\":{\"rawData\":[[1e400]]}}]"),
            damaged("jmh.json", "[{\"primaryMetric\":{\"rawDataHistogram\":[[[[1]]]]}}]"),
            damaged("unfinished.json", "", "null", "{}", "[1]", DEEP, "\"x\""),
            damaged("unfinished.json", journal("-1", "0,0,0"), journal("5", "0,0,0")),
            damaged("unfinished.json", journal("0", "0"), journal("0", "null,0,0")),
            damaged("unfinished.json", journal("0", "-1,0,0"), journal("1e99", "0,0,0")),
            damaged("virtual.hlog", "Tag=a,0,0,0,HISTFAAA", "Tag=a,x,y,z,w", "1,2,3,####"),
            damaged("virtual.hlog", "\0".repeat(100), "Tag=" + "a/".repeat(100_000) + ",0,0,0,"),
            damaged("simulate.csv", "", "trace", "trace,policy\n", "\"", "a\n1,2\n", "\0\n\0"))
        .flatMap(each -> each);
  }

  private static String journal(String finished, String lengths) {
    return """
        {"base":"/","started":"","commit":"","version":"","experiment":"","inputs":[],
        "passes":4,"finished":%s,"lengths":[%s]}"""
        .formatted(finished, lengths);
  }

  private static Stream<Arguments> damaged(String file, String... contents) {
    return Stream.of(contents).map(content -> Arguments.of(file, content));
  }

  @ParameterizedTest
  @MethodSource("damages")
  void aDamagedFileIsReadOrRefusedInOneLine(String file, String content) throws IOException {
    Files.writeString(run.resolve(file), content);
    assertReadOrRefused();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "manifest.json",
        "simulate.csv",
        "latency.csv",
        "burst.csv",
        "curve.csv",
        "virtual.hlog"
      })
  void aFileWithOtherBytesIsReadOrRefusedInOneLine(String file) throws IOException {
    byte[] whole = Files.readAllBytes(run.resolve(file));
    Random random = new Random(SEED);
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] bytes = whole.clone();
      for (int change = 0; change <= i % 4; change++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      Files.write(run.resolve(file), bytes);
      assertReadOrRefused();
    }
  }

  private void assertReadOrRefused() {
    for (Cli cli :
        List.of(
            Cli.run("report", run.toString()),
            Cli.run("compare", run.toString(), run.toString()),
            Cli.run("compare", "--policies", run.toString()))) {
      assertThat(cli.status()).as(cli.err()).isIn(0, 2);
      assertThat(cli.err().lines()).hasSize(cli.status() == 0 ? 0 : 1);
      assertThat(cli.out() + cli.err()).doesNotContain("\u001b");
    }
  }

  @Test
  void aLinkInTheFolderIsNotFollowed() throws IOException {
    Path other = Files.writeString(folder.resolve("other"), "precious");
    for (String name : List.of("report.html", "virtual.hlog", "unfinished.lock", "x.partial")) {
      Path link = run.resolve(name);
      Files.deleteIfExists(link);
      Files.createSymbolicLink(link, other);
      Cli report = Cli.run("report", run.toString());
      assertThat(report.status()).isEqualTo(2);
      assertThat(report.err())
          .isEqualTo(
              "l2bench report: %s: expected a file or a folder, found a symbolic link%n"
                  .formatted(link));
      assertThat(Cli.run("run", "--resume", run.toString()).status()).isEqualTo(2);
      assertThat(other).hasContent("precious");
      Files.delete(link);
    }
  }

  @Test
  void deepYamlIsRefusedInOneLine() throws IOException {
    Path study = Files.writeString(folder.resolve("deep.yaml"), "simulations: " + DEEP);
    Cli cli = Cli.run("run", study.toString());
    assertThat(cli.status()).as(cli.err()).isEqualTo(2);
    assertThat(cli.err().lines()).hasSize(1);
  }

  /** A line that grows without an end is a line of a log at most. */
  @Test
  void aLongLineIsCutInTheMessage() throws IOException {
    Files.writeString(
        run.resolve("simulate.csv"), "\u001b[31m" + "9".repeat(100_000), StandardOpenOption.APPEND);
    Cli report = Cli.run("report", run.toString());
    assertThat(report.status()).isEqualTo(2);
    assertThat(report.err()).hasSizeLessThan(1100).doesNotContain("\u001b");
  }
}
