package io.l2bench.cluster;

import static io.l2bench.cluster.StudyFiles.assertSame;
import static io.l2bench.cluster.StudyFiles.latest;
import static io.l2bench.cluster.StudyFiles.only;
import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.cluster.Program.Ended;
import io.l2bench.cluster.Program.Running;
import io.l2bench.results.CountColumns;
import io.l2bench.results.CsvTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A study gives the same bytes by threads, by shards and by two executors of Spark, each a process
 * of its own, even if one of them is killed or the study is stopped and resumed.
 */
final class SparkStudyTest {
  private static final String TWO_EXECUTORS = "local-cluster[2,1,1024]";

  /** The exit status of a process that SIGTERM ended. */
  private static final int TERMINATED = 128 + 15;

  @TempDir private static Path shared = Path.of("");
  private static Path study = Path.of("");

  /** What one thread makes of the study. */
  private static Path expected = Path.of("");

  @TempDir private Path folder = Path.of("");

  @BeforeAll
  static void simulate() throws Exception {
    Files.writeString(shared.resolve("keys.txt"), "1\n2\n3\n1\n".repeat(500));
    study =
        Files.writeString(
            shared.resolve("study.yaml"),
            """
            policies: [qed, lru, fifo, arc, "2q:in=0.5", random, opt]
            capacities: [3, 20]
            seeds: 1..3
            timing: [sequential, closed:8]
            simulations:
              - traces: ["zipf:requests=100000", keys.txt]
                warmup: 10%
              - traces: debian-boot
                cluster-size: 4K
                limit: 2000
                loading: [duplicate, single-flight]
            """);
    Running one = new Program(shared).start("run", study.toString(), "--threads", "1", "-o", "one");
    Ended ended = one.await();
    assertThat(ended.status()).as(ended.err()).isZero();
    expected = latest(shared.resolve("one"));
  }

  private Path finished(Running run) throws Exception {
    Ended ended = run.await();
    assertThat(ended.status()).as(ended.err()).isZero();
    return latest(folder.resolve("results"));
  }

  private Running start(String... args) throws IOException {
    return new Program(folder).start(args);
  }

  private Running onSpark(String... more) throws IOException {
    List<String> args =
        new ArrayList<>(
            List.of("run", study.toString(), "--on", "spark", "--master", TWO_EXECUTORS));
    args.addAll(List.of(more));
    return new Program(folder).startWithSpark(List.of(), args.toArray(String[]::new));
  }

  @Test
  void threadsGiveTheSameBytes() throws Exception {
    assertSame(finished(start("run", study.toString(), "--threads", "2")), expected);
  }

  @Test
  void shardsOfWhichOneIsKilledAndResumedGiveTheSameBytes() throws Exception {
    List<String> merge = new ArrayList<>(List.of("merge"));
    for (String shard : List.of("1/3", "3/3")) {
      merge.add(finished(start("run", study.toString(), "--shard", shard)).toString());
    }
    Running killed = start("run", study.toString(), "--shard", "2/3", "-o", "killed");
    killed.awaitPasses(1);
    killed.process().destroyForcibly();
    killed.await();
    Path stopped = only(folder.resolve("killed"));
    assertThat(stopped.resolve("unfinished.json")).exists();
    assertThat(start("run", "--resume", stopped.toString()).await().status()).isZero();
    merge.add(stopped.toString());
    assertSame(finished(start(merge.toArray(String[]::new))), expected);
  }

  @Test
  void twoExecutorsGiveTheSameBytesAndParquet() throws Exception {
    Path run = finished(onSpark("--parquet"));
    assertSame(run, expected);
    CsvTable table = CsvTable.read(run.resolve("simulate.csv"));
    assertThat(ParquetRows.read(run.resolve("simulate.parquet")))
        .isEqualTo(table.values(CountColumns.TABLE).rows());
  }

  /** A file system of Hadoop's own kind, which Java does not know, with its configuration. */
  @Test
  void aTraceOfAHadoopFileSystemIsReadByEachExecutor() throws Exception {
    Path other = Files.createDirectories(folder.resolve("other"));
    String text =
        """
        policies: [qed, lru, fifo]
        capacities: [1, 2, 3]
        simulations:
          - traces: "%s"
        """;
    Files.writeString(other.resolve("keys.csv"), "1\n2\n3\n1\n".repeat(500));
    Path local = Files.writeString(other.resolve("study.yaml"), text.formatted("keys.csv"));
    Path remote =
        Files.writeString(other.resolve("far.yaml"), text.formatted("viewfs://c/t/keys.csv"));
    Path near = finished(start("run", local.toString()));
    String[] args = {
      "run", remote.toString(), "--on", "spark", "--master", TWO_EXECUTORS, "-o", "results"
    };
    Path far =
        finished(
            new Program(folder)
                .startWithSpark(
                    List.of("-Dspark.hadoop.fs.viewfs.mounttable.c.link./t=" + other.toUri()),
                    args));
    assertSame(far, near);
  }

  @Test
  void anExecutorThatIsKilledIsReplacedAndTheBytesAreTheSame() throws Exception {
    Running run = onSpark();
    run.awaitPasses(1);
    ProcessHandle executor = run.executors().get(0);
    assertThat(executor.destroyForcibly()).isTrue();
    assertThat(only(folder.resolve("results")).resolve("unfinished.json")).exists();
    assertSame(finished(run), expected);
  }

  /** By SIGTERM, which the virtual machine takes as it takes Ctrl-C. */
  @Test
  void aStudyThatIsStoppedKeepsWhatIsFinishedAndThreadsResumeIt() throws Exception {
    Running run = onSpark();
    run.awaitPasses(2);
    run.process().destroy();
    Ended ended = run.await();
    assertThat(ended.status()).as(ended.err()).isEqualTo(TERMINATED);
    Path stopped = only(folder.resolve("results"));
    assertThat(ended.err())
        .containsPattern("\nl2bench: stopped; [1-9][0-9]* of [0-9]+ passes are finished in ")
        .endsWith(
            "; resume with: l2bench run --on spark --master %s --resume results/%s\n"
                .formatted(TWO_EXECUTORS, stopped.getFileName()));
    Ended resumed = start("run", "--resume", stopped.toString()).await();
    assertThat(resumed.status()).as(resumed.err()).isZero();
    assertSame(stopped, expected);
  }
}
