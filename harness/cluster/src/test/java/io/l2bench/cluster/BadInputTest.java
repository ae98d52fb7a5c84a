package io.l2bench.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.cluster.Program.Ended;
import io.l2bench.cluster.Program.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cluster cannot do is said in one line, with exit status 2. */
final class BadInputTest {
  private static final String TWO_EXECUTORS = "local-cluster[2,1,1024]";

  @TempDir private Path folder = Path.of("");

  private Path study(String trace) throws IOException {
    return Files.writeString(
        folder.resolve("study.yaml"),
        """
        policies: lru
        capacities: 3
        simulations:
          - traces: "%s"
        """
            .formatted(trace));
  }

  private String[] run(String trace, String master) throws IOException {
    String study = study(trace).toString();
    return new String[] {"run", study, "-q", "--on", "spark", "--master", master};
  }

  private static void assertRefused(Running run, String... parts)
      throws IOException, InterruptedException {
    Ended ended = run.await();
    assertThat(ended.err()).contains(parts).hasLineCount(1).startsWith("l2bench run: ");
    assertThat(ended.status()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "spark://127.0.0.1:1  | expected a master that answers, found none in 5 s",
        "spark://127.0.0.1    | expected a master that answers, found none in 5 s",
        "mesos://127.0.0.1:1  | expected a master that Spark can use, found ",
      })
  void aMasterThatDoesNotAnswerIsNotWaitedFor(String master, String message) throws Exception {
    assertRefused(
        new Program(folder).startWithSpark(List.of(), run("zipf:requests=100", master)),
        "--master %s: %s".formatted(master, message));
  }

  /** Two cores for each executor, of workers with one. */
  @Test
  void anExecutorThatDoesNotComeIsWaitedForInBoundedTime() throws Exception {
    List<String> options =
        List.of(
            "-Dspark.executor.cores=2", "-Dspark.scheduler.maxRegisteredResourcesWaitingTime=3s");
    assertRefused(
        new Program(folder)
            .startWithSpark(options, run("zipf:requests=100", "local-cluster[1,1,1024]")),
        "expected an executor in 3 s, found none");
  }

  /** A file that only this process has open has a path that leads elsewhere in another. */
  @Test
  void aTraceThatExecutorsCannotSeeIsNamed() throws Exception {
    Path keys = Files.writeString(folder.resolve("keys.txt"), "1\n2\n3\n1\n");
    assertRefused(
        new Program(folder)
            .startWithSpark(
                "exec 900<%s; exec \"$@\"".formatted(keys),
                List.of(),
                run("/proc/self/fd/900", TWO_EXECUTORS)),
        "executor ",
        "trace '/proc/self/fd/900': expected a bundled trace, ");
  }

  @Test
  void anotherVersionOnANodeIsNamed() throws Exception {
    Path old = Files.createDirectories(folder.resolve("old/io/l2bench/results"));
    Files.writeString(old.resolve("build.properties"), "commit=0ld\ndirty=false\n");
    List<String> options = List.of("-Dspark.executor.extraClassPath=" + folder.resolve("old"));
    assertRefused(
        new Program(folder).startWithSpark(options, run("zipf:requests=100", TWO_EXECUTORS)),
        "executor ",
        "l2bench: expected ",
        "commit 0ld");
  }

  @Test
  void withoutItsJarThereIsNoSpark() throws Exception {
    List<String> args = new ArrayList<>(List.of(run("zipf:requests=100", "local[1]")));
    assertRefused(
        new Program(folder).start(args.toArray(String[]::new)),
        "--on spark: expected an engine whose jars are beside l2bench's");
  }

  @Test
  void anOptionThatNeedsAnEngineIsRefusedWithoutOne() throws Exception {
    String study = study("zipf:requests=100").toString();
    assertRefused(
        new Program(folder).start("run", study, "-q", "--parquet"), "--parquet: expected --on");
    assertRefused(
        new Program(folder).start("run", study, "-q", "--on", "spark", "--shard", "1/2"),
        "--on spark: expected a whole study, found shard 1/2");
  }
}
