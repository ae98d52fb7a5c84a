package io.l2bench.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/**
 * The mean time of a miss: lookup, allocate, commit with an eviction, release.
 *
 * <p>It shows the work of the cache around a table read, without the read. It does not show misses
 * with other requests in flight, whose entries a victim search skips. Up to capacity / 16384 of the
 * lookups hit in a policy that resists loops. Run it alone with {@code java -jar
 * harness/target/l2bench.jar bench --only jmh --include Miss}.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MissBenchmark extends CacheState {
  private final NewTables tables = new NewTables();

  /** One miss. */
  @Benchmark
  public boolean miss() {
    return cache.access(tables.next());
  }
}
