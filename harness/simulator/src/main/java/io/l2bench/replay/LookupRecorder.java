package io.l2bench.replay;

import io.l2bench.cache.CacheCounts;
import io.l2bench.cache.TableCache;
import java.util.function.IntConsumer;

/** A cache that reports each lookup and passes every call on to another cache. */
final class LookupRecorder implements TableCache {
  private final TableCache cache;
  private final IntConsumer lookups;

  LookupRecorder(TableCache cache, IntConsumer lookups) {
    this.cache = cache;
    this.lookups = lookups;
  }

  @Override
  public int lookup(int table) {
    lookups.accept(table);
    return cache.lookup(table);
  }

  @Override
  public int allocate(int table) {
    return cache.allocate(table);
  }

  @Override
  public int commit(int entry) {
    return cache.commit(entry);
  }

  @Override
  public void release(int entry) {
    cache.release(entry);
  }

  @Override
  public void onEviction(IntConsumer listener) {
    cache.onEviction(listener);
  }

  @Override
  public void free() {
    cache.free();
  }

  @Override
  public int size() {
    return cache.size();
  }

  @Override
  public int capacity() {
    return cache.capacity();
  }

  @Override
  public CacheCounts counts() {
    return cache.counts();
  }
}
