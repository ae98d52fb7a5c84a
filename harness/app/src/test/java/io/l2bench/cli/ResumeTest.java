package io.l2bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.cache.Policies;
import io.l2bench.cache.Policy;
import io.l2bench.cache.Trait;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is stopped at any moment goes on to the files of an unbroken run. */
final class ResumeTest {

  /** The exit status of a process that SIGTERM ended. */
  private static final int TERMINATED = 128 + 15;

  /** Two traces of one seed and one of two, with two loadings. */
  private static final int PASSES = 8;

  private static final int STEP = Boolean.getBoolean("thorough") ? 1 : 3;

  private static final List<String> FILES = List.of("simulate.csv", "latency.csv", "virtual.hlog");

  /** Of all tests: the inputs, the unbroken run, and its states after each pass. */
  @TempDir static Path shared = Path.of("");

  private static final List<Path> STATES = new ArrayList<>();
  private static Path experiment = Path.of("");
  private static Path unbroken = Path.of("");

  @TempDir Path folder;
  private Path log = Path.of("");

  @BeforeAll
  static void watchARun() throws IOException {
    writeKeys(300);
    experiment =
        Files.writeString(
            shared.resolve("study.yaml"),
            """
            seeds: 1..2
            policies: [%s]
            capacities: 3
            timing: [sequential, closed:8]
            loading: [duplicate, single-flight]
            limit: 300
            simulations:
              - traces: [keys.txt, "zipf:requests=2000"]
              - traces: debian-boot
                cluster-size: 4K
            """
                .formatted(deterministic()));
    Path watched = shared.resolve("watched");
    PrintStream console = System.err;
    try {
      System.setErr(eachLine(line -> STATES.add(copyOfRun(watched))));
      Cli run = Cli.run("run", experiment.toString(), "-o", watched.toString());
      assertThat(run.status()).as(run.err()).isZero();
    } finally {
      System.setErr(console);
    }
    unbroken = onlyRun(watched);
    assertThat(STATES).hasSize(PASSES);
  }

  @BeforeEach
  void chooseLog() {
    log = folder.resolve("log");
  }

  private static void writeKeys(int repeats) throws IOException {
    Files.writeString(shared.resolve("keys.txt"), "1\n2\n3\n".repeat(repeats));
  }

  private static String deterministic() {
    return Policies.load().all().stream()
        .filter(policy -> policy.has(Trait.DETERMINISTIC))
        .map(Policy::label)
        .collect(Collectors.joining(", "));
  }

  /**
   * A run that is stopped between any two of its passes, or while it writes the next, has a journal
   * of the passes finished and perhaps more in its files.
   */
  @Test
  void everyStateOfTheJournalGoesOnToTheFilesOfAnUnbrokenRun() throws Exception {
    for (int finished = 1; finished <= PASSES; finished += STEP) {
      Path state = stopped(finished);
      assertThat(finished(state)).isEqualTo(finished);
      for (String file : FILES.subList(0, finished % (FILES.size() + 1))) {
        Files.writeString(state.resolve(file), "torn", StandardOpenOption.APPEND);
      }
      Cli resumed = Cli.run("run", "--resume", state.toString(), "-q");
      assertThat(resumed.status()).as(resumed.err()).isZero();
      assertSameFiles(state);
      assertThat(state.resolve("unfinished.json")).doesNotExist();
    }
  }

  @Test
  void aRunOfWhichNothingIsFinishedGoesOnToo() throws Exception {
    Path run = stopped(1);
    Path journal = run.resolve("unfinished.json");
    Files.writeString(
        journal,
        Files.readString(journal)
            .replaceFirst("\"finished\":[0-9]+", "\"finished\":0")
            .replaceFirst("\"lengths\":\\[[0-9,]+]", "\"lengths\":[0,0,0,0,0]"));
    Cli resumed = resume(run);
    assertThat(resumed.status()).as(resumed.err()).isZero();
    assertSameFiles(run);
  }

  /** The state of a run whose process ended after that many passes. */
  private Path stopped(int finished) throws IOException {
    return RunCopy.of(STATES.get(finished - 1), folder.resolve("state" + finished));
  }

  private static Path copyOfRun(Path results) {
    try {
      return RunCopy.of(onlyRun(results), shared.resolve("state" + STATES.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A stream that hands each line over as soon as it is printed. */
  private static PrintStream eachLine(Consumer<String> lines) {
    StringBuilder line = new StringBuilder();
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) {
            if (b != '\n') {
              line.append((char) b);
            } else if (line.indexOf("simulated ") >= 0) {
              lines.accept(line.toString());
              line.setLength(0);
            } else {
              line.setLength(0);
            }
          }
        };
    return new PrintStream(out, /* autoFlush= */ true, StandardCharsets.UTF_8);
  }

  @Test
  void whatFollowsTheLastFinishedPassIsCutOff() throws Exception {
    Path run = stopped(2);
    for (String file : FILES) {
      Files.writeString(run.resolve(file), "torn", StandardOpenOption.APPEND);
    }
    Cli report = Cli.run("report", run.toString());
    assertThat(report.status()).as(report.err()).isZero();
    assertThat(report.out()).contains("unfinished: ");
    assertThat(resume(run).status()).isZero();
    assertSameFiles(run);
    assertThat(run.resolve("unfinished.json")).doesNotExist();
    Cli again = resume(run);
    assertThat(again.status()).isZero();
    assertThat(again.out()).contains("is finished");
  }

  @Test
  void aStoppedRunGoesOnWithNothingButWhatItBeganWith() throws Exception {
    Path run = stopped(1);
    Path copy = run.resolve("experiment.yaml");
    String text = Files.readString(copy);
    Files.writeString(copy, text.replace("limit: 300", "limit: 299"));
    assertRefused(run, copy + ": expected the text that it began with");
    Files.writeString(copy, text);
    writeKeys(299);
    assertRefused(run, run + ": expected the input that it began with, keys ");
    writeKeys(300);
    Path journal = run.resolve("unfinished.json");
    String began = Files.readString(journal);
    Files.writeString(journal, began.replaceFirst("\"commit\":\"", "$0x"));
    assertRefused(run, run + ": expected the commit that it began with, x");
    Files.writeString(journal, began);
    Files.writeString(run.resolve("latency.csv"), "");
    assertRefused(run, run.resolve("latency.csv") + ": expected ");
  }

  @Test
  void oneProcessAtATimeWorksOnARun() throws Exception {
    Path run = stopped(1);
    try (FileChannel other =
            FileChannel.open(
                run.resolve("unfinished.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = other.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertThat(start("run", "--resume", run.toString()).waitFor()).isEqualTo(2);
      assertThat(Files.readString(log))
          .startsWith("l2bench run: " + run + ": expected a run that no process works on")
          .hasLineCount(1);
    }
  }

  /** By SIGTERM, since a process in the background may ignore SIGINT; the JVM treats them alike. */
  @Test
  void anInterruptTellsHowFarTheRunIsAndHowItGoesOn() throws Exception {
    Path results = folder.resolve("stopped");
    Process process = start("run", experiment.toString(), "-o", results.toString());
    awaitAPass(process, results);
    process.destroy();
    assertThat(process.waitFor()).isEqualTo(TERMINATED);
    Path run = onlyRun(results);
    assertThat(Files.readString(log))
        .containsPattern("\nl2bench: stopped; [1-9][0-9]* of [0-9]+ passes are finished in " + run)
        .endsWith("; resume with: l2bench run --resume " + run + "\n");
    assertThat(resume(run).status()).isZero();
    assertSameFiles(run);
  }

  @Test
  void aFolderThatIsNoRunIsRefused() {
    assertRefused(folder, folder + ": expected the folder of a run, found none");
  }

  private static void assertRefused(Path run, String message) {
    Cli resumed = resume(run);
    assertThat(resumed.status()).isEqualTo(2);
    assertThat(resumed.err()).startsWith("l2bench run: " + message).hasLineCount(1);
  }

  private static void awaitAPass(Process process, Path results) throws Exception {
    while (!hasJournal(results) || finished(onlyRun(results)) == 0) {
      assertThat(process.isAlive()).isTrue();
      TimeUnit.MILLISECONDS.sleep(1);
    }
  }

  private static Cli resume(Path run) {
    return Cli.run("run", "--resume", run.toString());
  }

  private Process start(String... args) throws IOException {
    return Jvm.start(folder, log, args);
  }

  private static boolean hasJournal(Path results) throws IOException {
    return Files.isDirectory(results)
        && !runs(results).isEmpty()
        && Files.exists(onlyRun(results).resolve("unfinished.json"));
  }

  private static int finished(Path run) throws IOException {
    String journal = Files.readString(run.resolve("unfinished.json"));
    return Integer.parseInt(journal.replaceFirst("(?s).*\"finished\":([0-9]+).*", "$1"));
  }

  private static Path onlyRun(Path results) throws IOException {
    List<Path> runs = runs(results);
    assertThat(runs).hasSize(1);
    return runs.get(0);
  }

  private static List<Path> runs(Path parent) throws IOException {
    try (Stream<Path> all = Files.list(parent)) {
      return all.filter(Files::isDirectory).toList();
    }
  }

  private static void assertSameFiles(Path run) {
    for (String file : FILES) {
      assertThat(run.resolve(file)).hasSameBinaryContentAs(unbroken.resolve(file));
    }
  }
}
