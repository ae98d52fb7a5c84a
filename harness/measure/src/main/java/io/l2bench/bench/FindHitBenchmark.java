package io.l2bench.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/**
 * The mean time of a hit: lookup and release of a cached table, uniformly drawn.
 *
 * <p>It shows what a policy does at each hit, and for {@code qed} the walk along half of its list.
 * It does not show skewed popularity, where a walk from the oldest entry may be longer or shorter,
 * nor hit ratios. Run it alone with {@code java -jar harness/target/l2bench.jar bench --only jmh
 * --include FindHit}.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FindHitBenchmark extends CacheState {
  /** One hit. */
  @Benchmark
  public int findHit() {
    int entry = cache.lookup(cachedTables.next());
    cache.release(entry);
    return entry;
  }
}
