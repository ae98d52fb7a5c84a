package io.l2bench.bench;

import io.l2bench.workload.Geometry;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.TableNumbers;
import io.l2bench.workload.Trace;
import io.l2bench.workload.Traces;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
 * <p>It shows hits and misses in the proportion and order in which a guest makes them: at 50
 * entries nearly all are hits. It does not show the hit ratio (the simulation counts it), nor
 * requests in flight. Run it alone with {@code java -jar harness/target/l2bench.jar bench --only
 * jmh --include Replay}.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls the setup
public class ReplayBenchmark extends CacheState {
  private static final int REQUESTS = 1 << 14;

  private int[] tables;

  /** Reads the slice. */
  @Setup
  public void read() throws IOException {
    tables = slice();
  }

  /** The whole slice. */
  @Benchmark
  @OperationsPerInvocation(REQUESTS)
  public int replay() {
    int hits = 0;
    for (int table : tables) {
      if (cache.access(table)) {
        hits++;
      }
    }
    return hits;
  }

  private static int[] slice() throws IOException {
    Trace trace = Traces.open("apt-sqlite-postgres", SEED);
    TableNumbers numbers = new TableNumbers(trace.name(), trace.kind(), Geometry.qed(4096, 4));
    IntStream.Builder slice = IntStream.builder();
    RequestBatch batch = new RequestBatch();
    int requests = 0;
    try (RequestReader reader = trace.open()) {
      while (requests < REQUESTS && reader.read(batch)) {
        int rows = Math.min(batch.size(), REQUESTS - requests);
        for (int row = 0; row < rows; row++) {
          int first = numbers.first(batch, row);
          IntStream.rangeClosed(first, numbers.last(batch, row, first)).forEach(slice);
        }
        requests += rows;
      }
    }
    if (requests < REQUESTS) {
      throw new IllegalStateException("the trace ends after " + requests + " requests");
    }
    return slice.build().toArray();
  }
}
