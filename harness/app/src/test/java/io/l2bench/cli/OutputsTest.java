package io.l2bench.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Outputs in a process of its own: a full disk, a closed pipe, standard output as a file. */
final class OutputsTest {
  private static final List<String> PLAIN = List.of();

  /** Between the sizes of a disk and the next. */
  private static final int FACTOR = Boolean.getBoolean("thorough") ? 4 : 8;

  @TempDir Path folder;

  private static Cli run(String shell, String command) throws Exception {
    return Jvm.run(PLAIN, shell, command.split(" "));
  }

  @Test
  void aRunDependsOnNeitherLocaleNorEncodingNorZone() throws Exception {
    Path study = folder.resolve("study.yaml");
    Files.writeString(study, "simulations:\n  - traces: convert\n    capacities: [1111]\n");
    Path here = folder.resolve("here");
    Path there = folder.resolve("there");
    assertThat(Cli.run("run", study.toString(), "-o", here.toString(), "-q").status()).isZero();
    List<String> elsewhere =
        List.of(
            "-Duser.language=ar",
            "-Duser.country=EG",
            "-Duser.timezone=Asia/Kathmandu",
            "-Dfile.encoding=UTF-16");
    Jvm.run(elsewhere, "\"$@\"", "run", study.toString(), "-o", there.toString(), "-q");
    for (String table : List.of("virtual.hlog", "simulate.csv", "parts.csv")) {
      assertThat(madeIn(there).resolve(table)).hasSameBinaryContentAs(madeIn(here).resolve(table));
    }
    assertThat(Files.readString(madeIn(there).resolve("report.html")))
        .doesNotContainPattern("[\\p{Nd}&&[^0-9]]");
  }

  private static Path madeIn(Path results) throws IOException {
    return results.resolve(Files.readString(results.resolve("latest.txt")).trim());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "policies",
        "--help",
        "help simulate",
        "--version",
        "completion",
        "simulate convert --policies lru",
        "trace info convert",
        "trace convert convert - --to keys"
      })
  void aFullDiskBehindStandardOutputIsOneLineAndAStatus(String command) throws Exception {
    Cli full = run("\"$@\" > /dev/full", command);
    assertThat(full.status()).as(full.err()).isEqualTo(74);
    assertThat(full.err())
        .startsWith("l2bench")
        .endsWith(": cannot write standard output: No space left on device\n");
    assertThat(full.err().lines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "simulate convert --policies lru -q --csv /dev/full",
        "simulate convert --policies lru -q --json /dev/full",
        "simulate convert --policies lru -q --hlog /dev/full",
        "trace info convert -q --html /dev/full",
        "curve convert -q --html /dev/full",
        "trace convert convert /dev/full --to l2bench-csv",
        "trace convert convert /dev/full --to fio",
        "trace convert convert /dev/full --to oracleGeneral",
        "trace convert convert /dev/full --to keys",
        "trace sample convert /dev/full --to keys --rate 1",
        "trace generate zipf:requests=10 /dev/full --to keys",
        "policies -q --json /dev/full"
      })
  void aFullDiskBehindAnOutputIsOneLineAndAStatus(String command) {
    Cli full = Cli.run(command.split(" "));
    assertThat(full.status()).as(full.err()).isEqualTo(74);
    assertThat(full.err()).contains("cannot write /dev/full: No space left on device");
    assertThat(full.err().lines()).hasSize(1);
  }

  /** A limit on the size of files stands for a full disk: what was there stays as it was. */
  @Test
  void aFileThatCannotBeWrittenWholeIsNotWritten() throws Exception {
    for (String option : List.of("--csv", "--json", "--hlog")) {
      Path file = Files.writeString(folder.resolve("old"), "old");
      String command =
          "simulate convert --policies qed,lru,fifo,clock,sieve,arc -q " + option + " " + file;
      Cli full = run("ulimit -f 1; \"$@\"", command);
      assertThat(full.status()).as(full.err()).isEqualTo(74);
      assertThat(full.err()).contains("cannot write " + file + ": File too large");
      assertThat(file).hasContent("old");
      assertThat(folder.toFile().list()).containsExactly("old");
    }
  }

  /** The larger the disk, the later the file of a run that does not fit; what is whole stays. */
  @Test
  void aRunThatDoesNotFitTheDiskSaysSoWhicheverFileItIs() throws Exception {
    Path study =
        Files.writeString(
            folder.resolve("study.yaml"),
            """
            policies: lru
            limit: 100
            simulations: [traces: convert]
            """);
    Set<String> full = new TreeSet<>();
    Cli run = new Cli(-1, "", "");
    for (int kilobytes = 1; run.status() != 0; kilobytes *= FACTOR) {
      Path results = folder.resolve("results" + kilobytes);
      String shell = "ulimit -f %d; \"$@\"".formatted(kilobytes);
      run = Jvm.run(PLAIN, shell, "run", study.toString(), "-o", results.toString(), "-q");
      if (run.status() != 0) {
        assertThat(run.status()).as(run.err()).isEqualTo(74);
        assertThat(run.err()).matches("l2bench run: cannot write .*: File too large\n");
        full.add(run.err().replaceFirst(".*/([a-z.]+): File too large\n", "$1"));
      }
      try (Stream<Path> all = Files.walk(results)) {
        assertThat(all.map(Path::toString)).noneMatch(path -> path.endsWith(".partial"));
      }
    }
    assertThat(full).contains("schema.json", "report.html").hasSizeGreaterThan(FACTOR == 4 ? 2 : 1);
  }

  @Test
  void aReaderThatHasGoneEndsTheProgramQuietly() throws Exception {
    Cli head = run("\"$@\" | true; echo ${PIPESTATUS[0]}", "policies --long");
    assertThat(head.out()).isEqualTo("141\n");
    assertThat(head.err()).isEmpty();
  }

  @Test
  void aHyphenIsStandardOutputAndNothingElseIsPrintedThere() throws Exception {
    Cli csv = run("\"$@\"", "simulate convert --policies lru --csv -");
    assertThat(csv.status()).as(csv.err()).isZero();
    assertThat(csv.out().lines()).hasSize(2);
    assertThat(csv.out()).startsWith("trace,policy,capacity,");
    Cli keys = run("\"$@\"", "trace convert convert - --to keys --limit 3");
    assertThat(keys.status()).as(keys.err()).isZero();
    assertThat(keys.out().lines()).hasSize(3).allMatch(line -> line.matches("[0-9]+"));
    assertThat(run("\"$@\"", "simulate convert --policies lru --hlog -").out())
        .startsWith("#[Histogram log format version");
    assertThat(run("\"$@\"", "trace info convert --html -").out()).startsWith("<!");
    assertThat(run("\"$@\"", "policies --json -").out()).startsWith("[\n{").endsWith("\n]\n");
  }

  /** A folder that is missing stands for a full one: no file can be made in either. */
  @Test
  void aTemporaryFolderWithoutRoomIsOneLine() throws Exception {
    List<String> options = List.of("-Djava.io.tmpdir=/nonexistent");
    Path zstd = folder.resolve("keys.zst");
    try (OutputStream out = new ZstdOutputStream(Files.newOutputStream(zstd))) {
      out.write("1\n2\n".getBytes(UTF_8));
    }
    Cli simulate = Jvm.run(options, "\"$@\"", "simulate", zstd.toString());
    assertThat(simulate.status()).as(simulate.err()).isEqualTo(74);
    assertThat(simulate.err()).contains("is the temporary folder /nonexistent writable?");
    String[] speed = {"bench", "throughput", "--requests=9", "--runs=1", "--policies=lru"};
    for (String[] command : List.of(speed, new String[] {"trace", "info", "-"})) {
      Cli cli = Jvm.run(options, "echo 1 | \"$@\"", command);
      assertThat(cli.status()).as(cli.err()).isEqualTo(2);
      assertThat(cli.err()).contains("/nonexistent/l2bench");
      assertThat(cli.err().lines()).hasSize(1);
    }
  }

  /** A process that is stopped while it writes leaves neither half a file nor a partial one. */
  @Test
  void aStopLeavesNoPartialFile() throws Exception {
    Path file = folder.resolve("out.txt");
    Path log = folder.resolve("log");
    Process process =
        Jvm.start(
            folder, log, "trace", "generate", "zipf:requests=1000000000", file.toString(), "-q");
    while (partialFiles() == 0) {
      assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
      TimeUnit.MILLISECONDS.sleep(5);
    }
    process.destroy();
    assertThat(process.waitFor()).isEqualTo(143);
    assertThat(partialFiles()).isZero();
    assertThat(file).doesNotExist();
    assertThat(log).isEmptyFile();
  }

  /** The JVM that measures ends with the program; no build is blamed for that. */
  @Test
  void aStopOfAComparisonOfBuildsBlamesNone() throws Exception {
    Path log = folder.resolve("log");
    String build = System.getProperty("java.class.path");
    Process process = Jvm.start(folder, log, "bench", "compare-jars", build, build, "-q");
    while (process.descendants().count() == 0) {
      assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
      TimeUnit.MILLISECONDS.sleep(5);
    }
    List<ProcessHandle> children = process.descendants().toList();
    process.destroy();
    assertThat(process.waitFor()).isEqualTo(143);
    assertThat(log).isEmptyFile();
    for (ProcessHandle child : children) {
      child.onExit().get();
    }
  }

  private long partialFiles() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(path -> path.toString().endsWith(".partial")).count();
    }
  }
}
