package io.l2bench.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The command line as users meet it. */
final class MainTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return command.execute(args);
  }

  /** Figures of an independent implementation. */
  @Test
  void simulateWritesTheCountsOfTheRecordedServer() throws IOException {
    Path csv = folder.resolve("counts.csv");
    int status =
        run(
            "simulate",
            "server-300g",
            "--policies",
            "fifo,lru,clock,qed",
            "--capacities",
            "50",
            "--timing",
            "sequential",
            "--cluster-size",
            "64K",
            "--table-size",
            "4",
            "--csv",
            csv.toString());
    assertThat(status).as(err.toString()).isZero();
    List<String> lines = Files.readAllLines(csv, UTF_8);
    assertThat(lines).hasSize(5);
    int misses = List.of(lines.get(0).split(",", -1)).indexOf("misses");
    assertThat(lines.stream().skip(1).map(line -> line.split(",", -1)[misses]))
        .containsExactly("1274", "1237", "1249", "1274");
    assertThat(out.toString()).contains("1274").contains("server-300g");
  }

  @Test
  void stepsOfALogWithoutAnyAreRefused() throws IOException {
    Path log = Files.writeString(folder.resolve("empty.log"), "none\n");
    Path csv = folder.resolve("steps.csv");
    assertThat(run("steps", log.toString(), csv.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("expected a QEMU event log with begins and ends of I/O");
    assertThat(csv).doesNotExist();
  }

  @Test
  void keyTraceMakesEachDistinctKeyATable() throws IOException {
    Path keys = Files.writeString(folder.resolve("keys.txt"), "17\n-4\n17\n99\n-4\n");
    assertThat(run("simulate", keys.toString(), "--policies", "unknown-first,lru")).isEqualTo(2);
    assertThat(run("simulate", keys.toString(), "--policies", "lru", "--capacities", "2")).isZero();
    assertThat(out.toString())
        .containsPattern("keys, .*2 entries.*, sequential")
        .containsPattern("lru +4 ");
  }

  @Test
  void csvReplacesItsFileAndLeavesNothingBeside() throws IOException {
    Path csv = Files.writeString(folder.resolve("counts.csv"), "old");
    for (int i = 0; i < 2; i++) {
      assertThat(run("simulate", "convert", "--policies", "fifo", "--csv", csv.toString()))
          .isZero();
    }
    assertThat(Files.readAllLines(csv)).hasSize(2);
    assertThat(folder.toFile().list()).containsExactly("counts.csv");
  }

  /** A device must not be replaced by a file, whoever may do that. */
  @Test
  void deviceIsWrittenToInPlace() {
    Path device = Path.of("/dev/null");
    assertThat(run("simulate", "convert", "--policies", "fifo", "--csv", device.toString()))
        .isZero();
    assertThat(device).exists();
    assertThat(Files.isRegularFile(device)).isFalse();
  }

  /**
   * Tables of the recorded image take 16 KiB, those of QED's default 256 KiB, and a qcow2 slice
   * that covers 32 MiB of clusters of 64 KiB takes 4 KiB.
   */
  @ParameterizedTest
  @CsvSource({
    "convert, 12MiB, 768 entries (12 MiB)",
    "convert --cluster-size 64K, 12MiB, 48 entries (12 MiB)",
    "server-300g --table-covers 32MiB, 32MiB, 8192 entries (32 MiB)",
  })
  void capacityAsMemoryIsEntriesOfTables(String trace, String capacity, String expected) {
    String arguments = "simulate %s --policies fifo --capacities %s".formatted(trace, capacity);
    assertThat(run(arguments.split(" "))).as(err.toString()).isZero();
    assertThat(out.toString()).contains(expected);
  }

  @Test
  void aTraceWhoseTablesFitSaysSo() {
    assertThat(run("simulate", "server-root", "--policies", "qed,lru,opt", "--capacities=200"))
        .isZero();
    assertThat(err.toString())
        .contains("server-root: all 102 tables fit in 200 entries")
        .hasLineCount(1);
    assertThat(run("simulate", "convert", "--policies", "unbounded")).isZero();
    assertThat(err.toString()).hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "simulate | TRACE",
        "simulate no-such-trace | no-such-trace",
        "simulate debian-bot | did you mean 'debian-boot'?",
        "trace info zpif:alpha=1 | did you mean 'zipf'?",
        "simulate convert --policies lrru | did you mean 'lru'",
        "simulate convert --policies lru:x=1 | no parameters, found 'x=1'",
        "simulate convert --capacities 0 | capacities: expected from 1 to 268435455 entries",
        "simulate convert --capacities -3 | found '-3'",
        "simulate convert --capacities ten | found 'ten'",
        "simulate convert --capacities 99999999999 | found '99999999999'",
        "simulate convert --capacities 1KiB | found '1KiB'",
        "simulate convert --timing open-ish | found 'open-ish'",
        "simulate convert --timing closed:99999999999 | expected from 1 to 65536",
        "simulate convert --timing opne | did you mean 'open'?",
        "simulate convert --timing open | use --timing closed:N",
        "simulate convert --device floppy | found 'floppy'",
        "simulate convert --device empirical | expected a trace with recorded durations",
        "simulate convert --loading twice | found 'twice'",
        "simulate convert --edition 1999 | 1999",
        "simulate convert --image no-such.qed | no-such.qed",
        "simulate convert --speed 0x | found 0.0",
        "simulate debian-boot --timing open --speed 1e-9x | found 1.0E-9",
        "simulate convert --speed fast | found 'fast'",
        "steps no-such.log out.csv | no-such.log",
        "simulate convert --timing closed:0 | found 0",
        "simulate convert --cluster-size 3000 | power of two, found 3000",
        "simulate convert --table-size 0 | power of two, found 0",
        "simulate convert --table-covers 8EiB | below 8 EiB",
        "simulate convert --limit 0 | found 0",
        "simulate convert --threads 0 | found 0",
        "simulate convert --seed x | --seed",
        "simulate convert --no-such-option | --no-such-option",
        "simulate convert --policies lru --csv no/such/folder/x.csv | no such file or folder",
        "simulate convert --policies lru --csv . | access is denied",
        "bench --profile slow | but was 'slow'",
        "bench --forks many | found 'many'",
        "bench --include ( | '('",
        "report no-such-run | no-such-run",
        "simulate convert --cluster-size 4EiB --table-size 1024 | map less than 8 EiB each",
        "simulate convert --table-covers 4EiB | fewer than 2^31 clusters",
        "simulate convert --device nvm | did you mean 'nvme'",
        "simulate convert --driver qcow2 --l2-cache-size 1M --capacities 9 | none beside --l2-cache-size",
        "simulate convert --polices lru | did you mean '--policies'",
        "simulat convert | did you mean 'simulate'",
        "trace cnvert | did you mean 'convert'",
        "simulate convert --samples a\0b | a\\x00b",
        "frobnicate | frobnicate",
      })
  void badArgumentsGetOneLineAndStatusTwo(String arguments, String expected) {
    int status = run(arguments.trim().split(" +"));
    assertThat(status).as(err.toString()).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).contains(expected.trim());
    assertThat(out.toString()).isEmpty();
  }

  /** The same bytes on one thread and on two, for counts and for histograms. */
  @Test
  void filesDoNotDependOnThreads() throws IOException {
    for (String threads : List.of("1", "2")) {
      String csv = folder.resolve("counts" + threads).toString();
      String hlog = folder.resolve("latency" + threads).toString();
      int status =
          run(
              "simulate",
              "apt-sqlite-postgres",
              "server-root",
              "--cluster-size",
              "4K",
              "--policies",
              "qed,fifo,lru,clock,arc,random,tinylfu,opt",
              "--capacities",
              "10,50",
              "--timing",
              "sequential,closed:32,open,recorded",
              "--device",
              "nvme",
              "--threads",
              threads,
              "--csv",
              csv,
              "--hlog",
              hlog);
      assertThat(status).as(err.toString()).isZero();
    }
    assertThat(folder.resolve("counts2")).hasSameBinaryContentAs(folder.resolve("counts1"));
    assertThat(folder.resolve("latency2")).hasSameBinaryContentAs(folder.resolve("latency1"));
    assertThat(Files.readAllLines(folder.resolve("counts1"))).hasSize(1 + 2 * 8 * 2 * 4);
  }

  @Test
  void histogramsAreTaggedByTheWholeCell() throws IOException {
    Path hlog = folder.resolve("latency.hlog");
    String arguments =
        "simulate convert --policies lru --timing closed:8 --loading single-flight --hlog " + hlog;
    assertThat(run(arguments.split(" "))).isZero();
    assertThat(Files.readString(hlog))
        .contains("Tag=convert/lru/50/closed:8/single-flight/1/write/device=constant/");
  }

  @Test
  void policiesListsEachWithItsPromises() {
    assertThat(run("policies")).isZero();
    assertThat(out.toString())
        .containsPattern("qed +QEMU.*\n")
        .containsPattern("opt +.* needs-future\n")
        .containsPattern("qed-2010 +.* not pins\n");
    assertThat(out.toString().lines()).allMatch(line -> line.length() <= 100);
    assertThat(run("policies", "--long")).isZero();
    assertThat(out.toString())
        .contains("block/qed-l2-cache.c", "promises  pins, always-admits, deterministic");
  }

  @Test
  void helpNamesEveryCommand() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("simulate", "policies", "bench", "report");
  }

  @Test
  void tracesListsWhatIsBundledWithItsTables() {
    assertThat(run("traces")).isZero();
    assertThat(out.toString())
        .containsPattern(
            "server-300g +guest +99090 +150 +256 KiB +37.5 MiB +2 GiB each +open, recorded\n")
        .containsPattern("convert +micro +581 +151 +16 KiB +2.36 MiB +8 MiB each +recorded\n")
        .contains("zipf");
    assertThat(out.toString().lines()).allMatch(line -> line.length() <= 100);
  }
}
