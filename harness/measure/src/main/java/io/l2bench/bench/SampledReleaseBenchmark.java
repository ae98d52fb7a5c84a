package io.l2bench.bench;

import io.l2bench.cache.TableCache;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;

/**
 * The distribution of the time of a release after a hit, sampled in wall-clock time.
 *
 * <p>It shows the tail, and what policies pay that work at the release. It does not show the
 * release of an evicted entry, nor medians under the timer's floor ({@link EmptySampleBenchmark}).
 * Run it alone with {@code java -jar harness/target/l2bench.jar bench --only jmh --include
 * SampledRelease}.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SampledReleaseBenchmark extends CacheState {
  private int entry = TableCache.MISS;

  /** Outside the sample. */
  @Setup(Level.Invocation)
  public void find() {
    entry = cache.lookup(cachedTables.next());
  }

  /** The sample. */
  @Benchmark
  public void release() {
    cache.release(entry);
  }
}
