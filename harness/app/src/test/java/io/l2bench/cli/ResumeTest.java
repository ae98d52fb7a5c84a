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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is stopped at any moment goes on to the files of an unbroken run. */
final class ResumeTest {

  /** The exit status of a process that SIGTERM ended. */
  private static final int TERMINATED = 128 + 15;

  /** Two traces of one seed and one of two, with two loadings. */
  private static final int PASSES = 8;

  private static final List<String> FILES = List.of("simulate.csv", "latency.csv", "virtual.hlog");

  @TempDir Path folder;
  private Path experiment = Path.of("");
  private Path log = Path.of("");

  @BeforeEach
  void writeExperiment() throws IOException {
    log = folder.resolve("log");
    Files.writeString(folder.resolve("keys.txt"), "1\n2\n3\n".repeat(300));
    experiment =
        Files.writeString(
            folder.resolve("study.yaml"),
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
    List<Path> states = new ArrayList<>();
    PrintStream console = System.err;
    try {
      System.setErr(eachLine(line -> states.add(copyOfRun("watched", states.size()))));
      Cli run = Cli.run("run", experiment.toString(), "-o", folder.resolve("watched").toString());
      assertThat(run.status()).as(run.err()).isZero();
    } finally {
      System.setErr(console);
    }
    Path unbroken = onlyRun("watched");
    assertThat(states).hasSize(PASSES);
    for (int finished = 1; finished <= PASSES; finished++) {
      Path state = states.get(finished - 1);
      assertThat(finished(state)).isEqualTo(finished);
      for (String file : FILES.subList(0, finished % (FILES.size() + 1))) {
        Files.writeString(state.resolve(file), "torn", StandardOpenOption.APPEND);
      }
      Cli resumed = Cli.run("run", "--resume", state.toString(), "-q");
      assertThat(resumed.status()).as(resumed.err()).isZero();
      assertSameFiles(state, unbroken);
      assertThat(state.resolve("unfinished.json")).doesNotExist();
    }
  }

  @Test
  void aRunOfWhichNothingIsFinishedGoesOnToo() throws Exception {
    Path unbroken = unbroken();
    Path run = stopped();
    Path journal = run.resolve("unfinished.json");
    Files.writeString(
        journal,
        Files.readString(journal)
            .replaceFirst("\"finished\":[0-9]+", "\"finished\":0")
            .replaceFirst("\"lengths\":\\[[0-9,]+]", "\"lengths\":[0,0,0]"));
    assertThat(resume(run).waitFor()).as(Files.readString(log)).isZero();
    assertSameFiles(run, unbroken);
  }

  private Path copyOfRun(String results, int number) {
    try {
      Path copy = Files.createDirectory(folder.resolve("state" + number));
      try (Stream<Path> files = Files.list(onlyRun(results))) {
        for (Path file : files.toList()) {
          Files.copy(file, copy.resolve(file.getFileName()));
        }
      }
      return copy;
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
    Path unbroken = unbroken();
    Path run = stopped();
    for (String file : FILES) {
      Files.writeString(run.resolve(file), "torn", StandardOpenOption.APPEND);
    }
    assertThat(start("report", run.toString()).waitFor()).as(Files.readString(log)).isZero();
    assertThat(Files.readString(log)).contains("unfinished: ");
    assertThat(resume(run).waitFor()).as(Files.readString(log)).isZero();
    assertSameFiles(run, unbroken);
    assertThat(run.resolve("unfinished.json")).doesNotExist();
    assertThat(resume(run).waitFor()).isZero();
    assertThat(Files.readString(log)).contains("is finished");
  }

  @Test
  void aStoppedRunGoesOnWithNothingButWhatItBeganWith() throws Exception {
    Path run = stopped();
    Path copy = run.resolve("experiment.yaml");
    String text = Files.readString(copy);
    Files.writeString(copy, text.replace("limit: 300", "limit: 299"));
    assertRefused(run, copy + ": expected the text that it began with");
    Files.writeString(copy, text);
    Files.writeString(folder.resolve("keys.txt"), "1\n2\n3\n".repeat(299));
    assertRefused(run, run + ": expected the input that it began with, keys ");
    writeExperiment();
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
    Path run = stopped();
    try (FileChannel other =
            FileChannel.open(run.resolve("unfinished.lock"), StandardOpenOption.WRITE);
        FileLock lock = other.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertRefused(run, run + ": expected a run that no process works on");
    }
  }

  /** By SIGTERM, since a process in the background may ignore SIGINT; the JVM treats them alike. */
  @Test
  void anInterruptTellsHowFarTheRunIsAndHowItGoesOn() throws Exception {
    Process process = run("stopped");
    awaitAPass(process);
    process.destroy();
    assertThat(process.waitFor()).isEqualTo(TERMINATED);
    Path run = onlyRun("stopped");
    assertThat(Files.readString(log))
        .containsPattern("\nl2bench: stopped; [1-9][0-9]* of [0-9]+ passes are finished in " + run)
        .endsWith("; go on with: l2bench run --resume " + run + "\n");
  }

  @Test
  void aFolderThatIsNoRunIsRefused() throws Exception {
    assertRefused(folder, folder + ": expected the folder of a run, found none");
  }

  private void assertRefused(Path run, String message) throws Exception {
    assertThat(resume(run).waitFor()).isEqualTo(2);
    assertThat(Files.readString(log)).startsWith("l2bench run: " + message);
    assertThat(Files.readString(log).lines()).hasSize(1);
  }

  private Path unbroken() throws IOException {
    String out = folder.resolve("unbroken").toString();
    Cli run = Cli.run("run", experiment.toString(), "-o", out, "-q");
    assertThat(run.status()).as(run.err()).isZero();
    return onlyRun("unbroken");
  }

  private Path stopped() throws Exception {
    Process process = run("stopped");
    awaitAPass(process);
    process.destroyForcibly().waitFor();
    return onlyRun("stopped");
  }

  private void awaitAPass(Process process) throws Exception {
    while (!hasJournal("stopped") || finished(onlyRun("stopped")) == 0) {
      assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
      TimeUnit.MILLISECONDS.sleep(1);
    }
  }

  private Process run(String results) throws IOException {
    return start("run", experiment.toString(), "-o", folder.resolve(results).toString());
  }

  private Process resume(Path run) throws IOException {
    return start("run", "--resume", run.toString());
  }

  private Process start(String... args) throws IOException {
    return Jvm.start(folder, log, args);
  }

  private boolean hasJournal(String results) throws IOException {
    Path parent = folder.resolve(results);
    return Files.isDirectory(parent)
        && !runs(parent).isEmpty()
        && Files.exists(onlyRun(results).resolve("unfinished.json"));
  }

  private static int finished(Path run) throws IOException {
    String journal = Files.readString(run.resolve("unfinished.json"));
    return Integer.parseInt(journal.replaceFirst("(?s).*\"finished\":([0-9]+).*", "$1"));
  }

  private Path onlyRun(String results) throws IOException {
    List<Path> runs = runs(folder.resolve(results));
    assertThat(runs).hasSize(1);
    return runs.get(0);
  }

  private static List<Path> runs(Path parent) throws IOException {
    try (Stream<Path> all = Files.list(parent)) {
      return all.filter(Files::isDirectory).toList();
    }
  }

  private static void assertSameFiles(Path run, Path unbroken) {
    for (String file : FILES) {
      assertThat(run.resolve(file)).hasSameBinaryContentAs(unbroken.resolve(file));
    }
  }
}
