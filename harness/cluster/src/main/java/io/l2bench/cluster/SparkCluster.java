package io.l2bench.cluster;

import io.l2bench.experiment.Cluster;
import io.l2bench.experiment.PartTask;
import io.l2bench.run.PartRows;
import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.spark.SparkContext;

/** A running Spark, which simulates each study as one job. */
final class SparkCluster implements Cluster {
  /** Tasks for each core, so that cores which end early get more; each reads its trace anew. */
  private static final int TASKS_PER_CORE = 3;

  private final SparkContext spark;

  SparkCluster(SparkContext spark) {
    this.spark = spark;
  }

  @Override
  public int tasks() {
    return TASKS_PER_CORE * spark.defaultParallelism();
  }

  @Override
  public void run(List<PartTask> tasks, Set<String> checksums, Results results) throws IOException {
    if (tasks.isEmpty()) {
      return;
    }
    try (StudyJob job = StudyJob.submit(spark, tasks, new Simulate(checksums))) {
      for (int finished = 0; finished < tasks.size(); finished++) {
        StudyJob.Finished next = job.take();
        results.accept(tasks.get(next.task()), rows(next.result()));
      }
    }
  }

  private static PartRows rows(TaskResult result) {
    if (result instanceof TaskResult.Refused refused) {
      throw new BadInputException(refused.where(), new IOException(refused.message()));
    }
    if (result instanceof TaskResult.Fault fault) {
      throw new IllegalStateException(fault.where() + ": " + fault.trace());
    }
    return new PartRows(((TaskResult.Rows) result).files());
  }

  @Override
  public void close() {
    spark.stop();
  }
}
