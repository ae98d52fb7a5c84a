package io.l2bench.cluster;

import io.l2bench.experiment.PartTask;
import io.l2bench.workload.BadInputException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.spark.SimpleFutureAction;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.rdd.RDD;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;

/** The job of a study: a partition for each task. Closing it cancels what runs. */
final class StudyJob implements AutoCloseable {
  private static final int MILLIS_BETWEEN = 200;

  /**
   * A task that came back.
   *
   * @param task its number
   * @param result what came
   */
  record Finished(int task, TaskResult result) {}

  private final BlockingQueue<Finished> finished = new LinkedBlockingQueue<>();
  private final SimpleFutureAction<BoxedUnit> action;

  private StudyJob(SparkContext spark, RDD<SparkTask> tasks, Simulate simulate) {
    Seq<Object> all = CollectionConverters.asScala(numbers(tasks.getNumPartitions())).toSeq();
    this.action =
        spark.submitJob(
            tasks,
            simulate,
            all,
            (number, result) -> {
              finished.add(new Finished((Integer) number, result));
              return BoxedUnit.UNIT;
            },
            () -> BoxedUnit.UNIT);
  }

  private static List<Object> numbers(int count) {
    return IntStream.range(0, count).<Object>mapToObj(i -> i).toList();
  }

  /** Begins to simulate tasks, in their order. */
  static StudyJob submit(SparkContext spark, List<PartTask> tasks, Simulate simulate) {
    List<SparkTask> plain = tasks.stream().map(SparkTask::of).toList();
    RDD<SparkTask> rdd = new JavaSparkContext(spark).parallelize(plain, plain.size()).rdd();
    return new StudyJob(spark, rdd, simulate);
  }

  /**
   * Waits for the next task that ends.
   *
   * @throws BadInputException if Spark gives the job up
   */
  Finished take() {
    while (true) {
      boolean over = action.isCompleted();
      Finished next = poll();
      if (next != null) {
        return next;
      }
      if (over) {
        throw givenUp();
      }
    }
  }

  private @Nullable Finished poll() {
    try {
      return finished.poll(MILLIS_BETWEEN, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for Spark", e);
    }
  }

  private BadInputException givenUp() {
    Shutdown.awaitIfBegun();
    Throwable failure = action.value().get().failed().get();
    return new BadInputException("Spark", "tasks that end", Lines.first(failure));
  }

  @Override
  public void close() {
    if (!action.isCompleted()) {
      action.cancel();
    }
  }
}
