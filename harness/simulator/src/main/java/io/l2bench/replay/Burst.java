package io.l2bench.replay;

import io.l2bench.cache.Policy;
import io.l2bench.cache.TableCache;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A burst of requests, each for its own table and all in flight at once, and its aftermath: each
 * table is committed, each is released, each is looked up again, and then a few other tables are
 * missed, one at a time. It shows how far a cache grows and when it shrinks.
 */
public final class Burst {

  /** What a step does. */
  public enum Phase {
    /** A request misses its table and begins to read it. */
    LOOKUP("lookup"),
    /** A table of the burst has been read and is committed. */
    COMMIT("commit"),
    /** A request of the burst completes. */
    RELEASE("release"),
    /** A table of the burst is looked up, and released if it is cached; it is not read again. */
    HIT("hit"),
    /** Another table is missed, read, committed and released. */
    MISS("miss");

    private final String label;

    Phase(String label) {
      this.label = label;
    }

    /** The word in results. */
    public String label() {
      return label;
    }
  }

  /**
   * The state after a step.
   *
   * @param phase of the step
   * @param entries cached
   * @param loading tables being read
   * @param inUse tables that requests hold, cached or evicted
   * @param evictions so far
   */
  public record Step(Phase phase, int entries, int loading, int inUse, long evictions) {}

  private final TableCache cache;
  private final List<Step> steps = new ArrayList<>();
  private int loading;
  private int inUse;

  private Burst(TableCache cache) {
    this.cache = cache;
  }

  /**
   * Runs a burst on a new cache of the policy.
   *
   * @param requests in flight at once, at least 1
   * @param misses after the hits, at least 0
   * @return the state after each step, four steps a request and one a miss
   */
  public static List<Step> run(Policy policy, int capacity, int requests, int misses, long seed) {
    if (requests < 1 || misses < 0) {
      throw new IllegalArgumentException(
          "a burst takes at least 1 request and 0 misses, found %d and %d"
              .formatted(requests, misses));
    }
    int[] lookups =
        IntStream.concat(IntStream.range(0, requests), IntStream.range(0, requests + misses))
            .toArray();
    Burst burst = new Burst(policy.create(capacity, seed, IntBuffer.wrap(lookups)));
    burst.flight(requests);
    burst.tail(requests, misses);
    return List.copyOf(burst.steps);
  }

  private void flight(int requests) {
    int[] held = new int[requests];
    for (int table = 0; table < requests; table++) {
      cache.lookup(table);
      held[table] = cache.allocate(table);
      loading++;
      note(Phase.LOOKUP);
    }
    for (int table = 0; table < requests; table++) {
      held[table] = cache.commit(held[table]);
      loading--;
      inUse++;
      note(Phase.COMMIT);
    }
    for (int entry : held) {
      cache.release(entry);
      inUse--;
      note(Phase.RELEASE);
    }
  }

  private void tail(int requests, int misses) {
    for (int table = 0; table < requests; table++) {
      int entry = cache.lookup(table);
      if (entry != TableCache.MISS) {
        cache.release(entry);
      }
      note(Phase.HIT);
    }
    for (int table = requests; table < requests + misses; table++) {
      cache.access(table);
      note(Phase.MISS);
    }
  }

  private void note(Phase phase) {
    steps.add(new Step(phase, cache.size(), loading, inUse, cache.counts().evictions()));
  }
}
