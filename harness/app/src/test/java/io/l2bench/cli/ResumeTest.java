package io.l2bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.cache.Policies;
import io.l2bench.cache.Policy;
import io.l2bench.cache.Trait;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is stopped at any moment goes on to the files of an unbroken run. */
final class ResumeTest {
  private static final int KILLS = 50;

  /** The exit status of a process that SIGTERM ended. */
  private static final int TERMINATED = 128 + 15;

  private static final long SEED = 20261123;
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

  @Test
  void fiftyKillsLeaveTheFilesOfAnUnbrokenRun() throws Exception {
    Path unbroken = unbroken();
    long started = System.nanoTime();
    assertThat(run("control").waitFor()).isZero();
    long whole = System.nanoTime() - started;
    assertSameFiles(onlyRun("control"), unbroken);
    Random random = new Random(SEED);
    int partly = 0;
    int round = 0;
    Process process = run("killed" + round);
    for (int kills = 0; kills < KILLS; kills++) {
      process.waitFor((long) (whole * (0.2 + 0.5 * random.nextDouble())), TimeUnit.NANOSECONDS);
      boolean alive = process.isAlive();
      process.destroyForcibly().waitFor();
      String results = "killed" + round;
      if (!alive) {
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        assertSameFiles(onlyRun(results), unbroken);
        round++;
        kills--;
        process = run("killed" + round);
      } else if (hasJournal(results)) {
        partly += finished(onlyRun(results)) > 0 ? 1 : 0;
        process = resume(onlyRun(results));
      } else {
        round++;
        process = run("killed" + round);
      }
    }
    assertThat(process.waitFor()).as(Files.readString(log)).isZero();
    assertSameFiles(onlyRun("killed" + round), unbroken);
    assertThat(partly).as("kills that found some passes finished").isGreaterThan(KILLS / 4);
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
