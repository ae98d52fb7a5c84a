package io.l2bench.bench;

import io.l2bench.cache.qcow2.CacheIo;
import io.l2bench.cache.qcow2.CacheListener;
import io.l2bench.cache.qcow2.CacheWork;
import io.l2bench.cache.qcow2.Qcow2TableCache;
import io.l2bench.cache.qcow2.TableKind;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The mean time of a hit and of a miss in the port of QEMU's qcow2 cache, with the slots of its
 * default on a large disk: 8192 of 4 KiB.
 *
 * <p>It shows the port's O(1) search; QEMU's own takes about 1.1 ns a slot that it looks at. It
 * does not show the read of a slice, nor write-back. Run it alone with {@code java -jar
 * harness/target/l2bench.jar bench --only jmh --include Qcow2Cache}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls the setup
public class Qcow2CacheBenchmark {
  private static final int SLOTS = 8192;
  private static final long SLICE = 4096;
  private static final long SEED = 1;

  private final CachedTables cached = new CachedTables(SLOTS, SEED);
  private final NewTables others = new NewTables();
  private CacheWork work;
  private Qcow2TableCache full;
  private Qcow2TableCache turning;

  /** Fills two caches: one for hits, one for misses. */
  @Setup
  public void fill() {
    work = new CacheWork();
    full = new Qcow2TableCache(TableKind.L2, SLOTS, SLICE, new CacheListener() {});
    turning = new Qcow2TableCache(TableKind.L2, SLOTS, SLICE, new CacheListener() {});
    for (int slice = 0; slice < SLOTS; slice++) {
      get(full, slice);
      get(turning, -1 - slice);
    }
  }

  /** One hit: get and put of a slice, uniformly drawn. */
  @Benchmark
  public int hit() {
    return get(full, cached.next());
  }

  /** One miss: get, with a clean victim, and put. */
  @Benchmark
  public int miss() {
    return get(turning, others.next());
  }

  private int get(Qcow2TableCache cache, int slice) {
    CacheIo io = work.get(cache, (slice + 1 + (long) SLOTS) * SLICE);
    while (io != CacheIo.NONE) {
      io = work.proceed();
    }
    cache.put(work.slot());
    return work.slot();
  }
}
