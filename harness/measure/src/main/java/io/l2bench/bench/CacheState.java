package io.l2bench.bench;

import io.l2bench.cache.Policies;
import io.l2bench.cache.TableCache;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A full cache of one policy: it holds the tables from 0 to its capacity. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // JMH sets the parameters, then calls the setup
public abstract class CacheState {
  /** Of policies that draw, and of the order of tables. */
  static final long SEED = 1;

  @Param({"qed", "fifo", "lru", "clock", "caffeine"})
  String policy;

  @Param("50")
  int capacity;

  TableCache cache;

  /** An order in which to ask for the tables that it holds. */
  CachedTables cachedTables;

  /** Makes the cache and fills it. */
  @Setup
  public void fill() {
    cache = Policies.load().parse(policy).create(capacity, SEED);
    for (int table = 0; table < capacity; table++) {
      cache.access(table);
    }
    cachedTables = new CachedTables(capacity, SEED);
  }
}
