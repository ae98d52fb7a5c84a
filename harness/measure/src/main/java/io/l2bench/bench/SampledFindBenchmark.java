package io.l2bench.bench;

import io.l2bench.cache.TableCache;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The distribution of the time of a lookup that hits, sampled in wall-clock time.
 *
 * <p>It shows the tail. It does not show the median of a step of a few nanoseconds, which lies
 * under the timer's floor and the cost of a sample ({@link EmptySampleBenchmark}): compare {@link
 * FindHitBenchmark} for that. Run it alone with {@code java -jar harness/target/l2bench.jar bench
 * --only jmh --include SampledFind}.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SampledFindBenchmark extends CacheState {
  private int table;
  private int entry = TableCache.MISS;

  /** Outside the sample. */
  @Setup(Level.Invocation)
  public void choose() {
    table = cachedTables.next();
  }

  /** The sample. */
  @Benchmark
  public void find() {
    entry = cache.lookup(table);
  }

  /** Outside the sample. */
  @TearDown(Level.Invocation)
  public void release() {
    cache.release(entry);
  }
}
