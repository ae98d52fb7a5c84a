package io.l2bench.cluster;

import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.jspecify.annotations.Nullable;

/** Connects to a Spark master, in bounded time. */
final class Connection {
  private static final int MILLIS_TO_ANSWER = 5_000;
  private static final int MILLIS_BETWEEN = 100;
  private static final String STANDALONE = "spark://";

  private Connection() {}

  /**
   * A cluster with an executor at least.
   *
   * @throws BadInputException if there is no such master, it does not answer, or it gives none
   */
  static SparkCluster open(@Nullable String master, Consumer<String> notes) throws IOException {
    SparkConf conf = Configuration.of(master);
    String where = "--master " + conf.get("spark.master");
    requireAnswer(where, conf.get("spark.master"));
    Shutdown.hush();
    SparkContext spark = begin(where, conf);
    try {
      if (!spark.isLocal()) {
        awaitExecutor(where, spark, notes);
      }
      return new SparkCluster(spark);
    } catch (RuntimeException e) {
      spark.stop();
      throw e;
    }
  }

  /**
   * Refuses a standalone master that no connection reaches; Spark itself would try for a minute.
   */
  private static void requireAnswer(String where, String master) {
    if (!master.startsWith(STANDALONE)) {
      return;
    }
    String[] hosts = master.substring(STANDALONE.length()).split(",", -1);
    if (Arrays.stream(hosts).noneMatch(Connection::answers)) {
      throw new BadInputException(
          where, "a master that answers", "none in %d s".formatted(MILLIS_TO_ANSWER / 1000));
    }
  }

  private static boolean answers(String hostAndPort) {
    int colon = hostAndPort.lastIndexOf(':');
    if (colon < 1 || !hostAndPort.substring(colon + 1).matches("[0-9]{1,5}")) {
      return false;
    }
    int port = Integer.parseInt(hostAndPort.substring(colon + 1));
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(hostAndPort.substring(0, colon), port), MILLIS_TO_ANSWER);
      return true;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  /** Whatever a configuration lacks, Spark says by an exception, of which many are checked. */
  @SuppressWarnings("CatchingUnchecked")
  private static SparkContext begin(String where, SparkConf conf) {
    try {
      return new SparkContext(conf);
    } catch (Exception e) {
      throw new BadInputException(where, "a master that Spark can use", Lines.first(e));
    }
  }

  private static void awaitExecutor(String where, SparkContext spark, Consumer<String> notes) {
    long seconds = Configuration.secondsForResources(spark.conf());
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    notes.accept("waits at most %d s for an executor of Spark".formatted(seconds));
    while (executors(spark) == 0) {
      if (spark.isStopped()) {
        throw new BadInputException(
            where, "executors that start", "none: their logs, in Spark's folder work, say why");
      }
      if (System.nanoTime() > end) {
        throw new BadInputException(where, "an executor in %d s".formatted(seconds), "none");
      }
      pause();
    }
  }

  /** The executors; the driver stores blocks too. */
  private static int executors(SparkContext spark) {
    return spark.isStopped() ? 0 : spark.getExecutorMemoryStatus().size() - 1;
  }

  private static void pause() {
    try {
      Thread.sleep(MILLIS_BETWEEN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for an executor", e);
    }
  }
}
