package io.l2bench.throughput;

import io.l2bench.cache.Policies;
import io.l2bench.cache.Policy;
import io.l2bench.cache.TableCache;
import java.io.IOException;
import java.nio.IntBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is measured: it looks up each table of a sequence once, in order. */
interface Subject {
  /** The name of the yardstick, where a policy's could be. */
  String YARDSTICK = "yardstick";

  /** What stands before the name of a policy that is measured with requests in flight. */
  String IN_FLIGHT = "in-flight/";

  /**
   * A pass over a sequence.
   *
   * @param cache as it is then, or what is known of it
   * @param nanos that it took, without the warm-up
   */
  record Run(Object cache, long nanos) {}

  /** Goes through the tables with an empty cache. */
  Run run(TableSequence sequence) throws IOException;

  /** The entries in a cache that {@link #run} returned; 0 if it returned something else. */
  int entries(Object cache);

  /** The policy of that name at a capacity, or the yardstick. */
  static Subject of(String name, ThroughputSettings settings) {
    if (name.equals(YARDSTICK)) {
      return new Yardstick(settings.capacity());
    }
    boolean inFlight = name.startsWith(IN_FLIGHT);
    Policy policy = Policies.load().parse(inFlight ? name.substring(IN_FLIGHT.length()) : name);
    return inFlight ? new InFlightPolicy(policy, settings) : new OfPolicy(policy, settings);
  }

  /** A policy: lookup, allocation, commit and release, with all counts. */
  record OfPolicy(Policy policy, ThroughputSettings settings) implements Subject {
    @Override
    public Run run(TableSequence sequence) {
      int[] tables = sequence.tables();
      TableCache cache =
          policy.create(
              settings.capacity(), settings.seed(), IntBuffer.wrap(tables).asReadOnlyBuffer());
      access(cache, tables, 0, sequence.warmTables());
      long begin = System.nanoTime();
      access(cache, tables, sequence.warmTables(), tables.length);
      return new Run(cache, System.nanoTime() - begin);
    }

    private static void access(TableCache cache, int[] tables, int from, int to) {
      for (int i = from; i < to; i++) {
        cache.access(tables[i]);
      }
    }

    @Override
    public int entries(Object cache) {
      return ((TableCache) cache).size();
    }
  }

  /** An LRU cache as anyone would write it: a map in access order over boxed numbers. */
  record Yardstick(int capacity) implements Subject {
    @Override
    public Run run(TableSequence sequence) {
      int[] tables = sequence.tables();
      Map<Integer, Integer> cache = new Recent(capacity);
      access(cache, tables, 0, sequence.warmTables());
      long begin = System.nanoTime();
      access(cache, tables, sequence.warmTables(), tables.length);
      return new Run(cache, System.nanoTime() - begin);
    }

    private static void access(Map<Integer, Integer> cache, int[] tables, int from, int to) {
      for (int i = from; i < to; i++) {
        int table = tables[i];
        if (cache.get(table) == null) {
          cache.put(table, table);
        }
      }
    }

    @Override
    public int entries(Object cache) {
      return ((Map<?, ?>) cache).size();
    }
  }

  /** The map of the yardstick. */
  final class Recent extends LinkedHashMap<Integer, Integer> {
    private static final long serialVersionUID = 1;

    private final int capacity;

    Recent(int capacity) {
      super(16, 0.75f, /* accessOrder= */ true);
      this.capacity = capacity;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Integer, Integer> eldest) {
      return size() > capacity;
    }
  }
}
