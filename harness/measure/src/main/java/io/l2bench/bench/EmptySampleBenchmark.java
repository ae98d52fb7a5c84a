package io.l2bench.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/**
 * The cost of a sample: JMH samples a method that does nothing.
 *
 * <p>It shows what every sampled time contains; a step whose percentile equals this one was too
 * short to be timed alone. It shows nothing of a cache. Run it alone with {@code java -jar
 * harness/target/l2bench.jar bench --only jmh --include EmptySample}.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EmptySampleBenchmark {

  /** The sample. */
  @Benchmark
  public void empty() {}
}
