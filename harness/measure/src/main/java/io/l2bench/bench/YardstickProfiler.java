package io.l2bench.bench;

import io.l2bench.results.JmhScore;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Runs a yardstick before and after each iteration, in the benchmark's own JVM, and takes the share
 * of the processor that the benchmark had. An iteration's processor time over the yardstick's says
 * what the code costs, whatever else the machine does. Collections of garbage run in threads of
 * their own and are not in it.
 *
 * <p>{@link YardstickJar} hands this class to JVMs that hold another version of the program; so it
 * refers to no class of the project that is not in that jar, except for constants.
 */
public final class YardstickProfiler implements InternalProfiler {
  private static final String WORKER = "-jmh-worker-";

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final YardstickLoops yardstick = new YardstickLoops();
  private double nanosBefore;
  private long workersBefore;
  private long clockBefore;

  /** A yardstick that is cold. */
  public YardstickProfiler() {}

  @Override
  public String getDescription() {
    return "a yardstick beside each iteration, and the processor's share";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    nanosBefore = yardstick.nanosPerStep();
    workersBefore = workerNanos();
    clockBefore = System.nanoTime();
  }

  @Override
  public Collection<ScalarResult> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    long passed = System.nanoTime() - clockBefore;
    double share = (double) (workerNanos() - workersBefore) / passed;
    double nanos = (nanosBefore + yardstick.nanosPerStep()) / 2;
    return List.of(
        new ScalarResult(JmhScore.YARDSTICK, nanos, "ns/step", AggregationPolicy.AVG),
        new ScalarResult(JmhScore.CPU, share, "share", AggregationPolicy.AVG));
  }

  /** Processor time that the benchmark's threads have taken so far. */
  private long workerNanos() {
    return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
        .filter(thread -> thread != null && thread.getThreadName().contains(WORKER))
        .mapToLong(ThreadInfo::getThreadId)
        .map(threads::getThreadCpuTime)
        .sum();
  }
}
