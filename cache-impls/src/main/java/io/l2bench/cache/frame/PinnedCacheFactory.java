package io.l2bench.cache.frame;

import io.l2bench.cache.CacheFactory;
import io.l2bench.cache.CacheSettings;
import io.l2bench.cache.PolicyInfo;
import io.l2bench.cache.TableCache;

/** Makes the caches of a policy that is an {@link EvictionOrder}: a {@link PinnedCache} each. */
public abstract class PinnedCacheFactory implements CacheFactory {
  private final PolicyInfo info;
  private final int lists;

  /** A policy that keeps its entries in that many lists of {@link Entries}, numbered from 0. */
  protected PinnedCacheFactory(PolicyInfo info, int lists) {
    this.info = info;
    this.lists = lists;
  }

  @Override
  public final PolicyInfo info() {
    return info;
  }

  @Override
  public final TableCache create(CacheSettings settings) {
    Entries entries = new Entries(settings.capacity(), lists);
    return new PinnedCache(settings.capacity(), entries, order(settings, entries));
  }

  /** A new eviction order over these entries. */
  protected abstract EvictionOrder order(CacheSettings settings, Entries entries);
}
