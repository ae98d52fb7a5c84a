package io.l2bench.bench;

import io.l2bench.cache.TableCache;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;

/**
 * The mean time of a request of a recorded guest: the tables of the first requests of {@code
 * apt-sqlite-postgres} at 4 KiB clusters and tables of 4 clusters, one after the other, round and
 * round.
 *
 * <p>It shows hits and misses in the proportion and order in which a guest makes them. It does not
 * show the hit ratio (the simulation counts it), nor requests in flight. Run it alone with {@code
 * java -jar harness/target/l2bench.jar bench --only jmh --include Replay}.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls the setup
public class ReplayBenchmark extends CacheState {
  private static final int REQUESTS = 1 << 14;

  private int[] tables;

  /** Reads the slice. */
  @Setup
  public void read() {
    tables = slice();
  }

  /** The whole slice. */
  @Benchmark
  @OperationsPerInvocation(REQUESTS)
  public int replay() {
    TableCache caches = cache;
    int hits = 0;
    for (int table : tables) {
      if (caches.access(table)) {
        hits++;
      }
    }
    return hits;
  }

  private static int[] slice() {
    return new SplittableRandom(SEED).ints(REQUESTS, 0, 200).toArray();
  }
}
