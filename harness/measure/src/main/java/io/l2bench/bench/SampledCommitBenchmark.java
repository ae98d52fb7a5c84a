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
 * The distribution of the time of a miss's commit, eviction included, sampled in wall-clock time.
 *
 * <p>It shows the tail of the step that each table read ends in: victim searches, ghost lists,
 * collections. It does not show commits with entries in use, nor medians under the timer's floor
 * ({@link EmptySampleBenchmark}). Run it alone with {@code java -jar harness/target/l2bench.jar
 * bench --only jmh --include SampledCommit}.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SampledCommitBenchmark extends CacheState {
  private final NewTables tables = new NewTables();
  private int entry = TableCache.MISS;

  /** Outside the sample: misses a table, whose entry awaits its commit. */
  @Setup(Level.Invocation)
  public void allocate() {
    int table = tables.next();
    for (int hit = cache.lookup(table); hit != TableCache.MISS; hit = cache.lookup(table)) {
      cache.release(hit);
      table = tables.next();
    }
    entry = cache.allocate(table);
  }

  /** The sample. */
  @Benchmark
  public void commit() {
    entry = cache.commit(entry);
  }

  /** Outside the sample. */
  @TearDown(Level.Invocation)
  public void release() {
    cache.release(entry);
  }
}
