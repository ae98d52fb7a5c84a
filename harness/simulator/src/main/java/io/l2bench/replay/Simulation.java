package io.l2bench.replay;

import io.l2bench.cache.CacheFactory;
import io.l2bench.cache.CacheSettings;
import io.l2bench.cache.Policy;
import io.l2bench.cache.PolicyInfo;
import io.l2bench.cache.TableCache;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.Trace;
import io.l2bench.workload.Traces;
import io.l2bench.workload.recorded.RecordedTraces;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Replays of a trace against the caller's own cache: the short way into this library. Each disk of
 * the trace gets a new cache. {@link Sweep} has everything else.
 *
 * @param trace replayed
 * @param setup how its requests are served
 */
public record Simulation(Trace trace, Setup setup) {
  /**
   * A simulation of a bundled trace on the geometry it was recorded on, or of a synthetic one as in
   * {@code zipf:alpha=0.9} or a file on clusters of 64 KiB and tables of 4 clusters.
   *
   * @throws io.l2bench.workload.BadInputException if there is no such trace
   */
  public static Simulation of(String trace) {
    Geometry geometry = RecordedTraces.geometryOf(trace).orElse(Geometry.qed(1 << 16, 4));
    Setup usual = Setup.of(geometry);
    return new Simulation(Traces.open(trace, usual.seed()), usual);
  }

  /** The same with another setup, say {@code Setup.of(Geometry.qed(4096, 4)).on("nvme")}. */
  public Simulation with(Setup other) {
    return new Simulation(trace, other);
  }

  /**
   * Replays one request at a time.
   *
   * @param cache makes an empty cache of a capacity in entries
   * @param capacity in entries, at least 1
   */
  public Outcome sequential(IntFunction<TableCache> cache, int capacity) throws IOException {
    return replay(cache, capacity, new Timing.Sequential());
  }

  /**
   * Replays with a constant number of requests in flight.
   *
   * @param cache makes an empty cache of a capacity in entries
   * @param capacity in entries, at least 1
   * @param depth requests in flight, at least 1
   */
  public Outcome inFlight(IntFunction<TableCache> cache, int capacity, int depth)
      throws IOException {
    return replay(cache, capacity, new Timing.Closed(depth));
  }

  private Outcome replay(IntFunction<TableCache> cache, int capacity, Timing timing)
      throws IOException {
    Policy policy = new Policy(new Own(cache), "own", Map.of());
    SweepSettings settings =
        SweepSettings.of(setup, /* threads= */ 1)
            .warmingUp(setup.warmup().requests(trace, setup.limit()));
    CellSettings cell = new CellSettings(policy, capacity, timing);
    return Sweep.run(trace, settings, List.of(cell)).get(0).outcome();
  }

  /** The caller's cache as a policy. */
  private record Own(IntFunction<TableCache> cache) implements CacheFactory {
    @Override
    public PolicyInfo info() {
      return PolicyInfo.named("own", "the caller's own");
    }

    @Override
    public TableCache create(CacheSettings settings) {
      return cache.apply(settings.capacity());
    }
  }
}
