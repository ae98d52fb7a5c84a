package io.l2bench.cli;

import io.l2bench.experiment.Cluster;
import io.l2bench.experiment.Engine;
import io.l2bench.run.Shard;
import io.l2bench.workload.BadInputException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where a study is simulated, if not by threads of this process. */
final class EngineOptions implements Closeable {
  @Option(
      names = "--on",
      paramLabel = "ENGINE",
      description = "spark: simulates on a cluster; its jars must be beside l2bench's")
  private @Nullable String name;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description =
          "the cluster, as in spark://host:7077; local[N] is N threads here (default: what"
              + " spark-submit says, else local[*])")
  private @Nullable String master;

  @Option(
      names = "--parquet",
      description = "with --on: also writes the tables as Parquet, for notebooks")
  private boolean parquet;

  private @Nullable Cluster cluster;

  /** The cluster that is connected; null to simulate by threads. */
  @Nullable Cluster cluster() {
    return cluster;
  }

  /** The number of tasks by which a study is divided. */
  int tasks() {
    return cluster == null ? 1 : cluster.tasks();
  }

  /**
   * Connects to the cluster, if there is --on; these options, which close the connection.
   *
   * @throws BadInputException if the options do not fit each other, or nothing answers
   */
  EngineOptions connect(Shard shard, Consumer<String> notes) throws IOException {
    if (name == null) {
      requireNone("--master", master != null);
      requireNone("--parquet", parquet);
      return this;
    }
    if (!shard.isWhole()) {
      throw new BadInputException("--on " + name, "a whole study", "shard " + shard);
    }
    cluster = Engine.named(name).connect(master, notes);
    return this;
  }

  @Override
  public void close() throws IOException {
    if (cluster != null) {
      cluster.close();
    }
  }

  private static void requireNone(String option, boolean given) {
    if (given) {
      throw new BadInputException(option, "--on ENGINE beside it", "none");
    }
  }

  /** Writes what is wanted beside the tables of a finished run. */
  void finish(Path folder) throws IOException {
    if (parquet && name != null) {
      Engine.named(name).writeParquet(folder);
    }
  }

  /** The options as they are given again to resume a run. */
  String again() {
    return (name == null ? "" : " --on " + name) + (master == null ? "" : " --master " + master);
  }
}
