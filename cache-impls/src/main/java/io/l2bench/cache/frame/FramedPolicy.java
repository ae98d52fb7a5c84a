package io.l2bench.cache.frame;

import io.l2bench.cache.CacheFactory;
import io.l2bench.cache.CacheSettings;
import io.l2bench.cache.PolicyInfo;
import io.l2bench.cache.TableCache;

/** A policy that is an eviction order on the frame. */
public abstract class FramedPolicy implements CacheFactory {
  private final PolicyInfo info;
  private final int lists;

  /** A policy that keeps its entries in that many lists of {@link Entries}, numbered from 0. */
  protected FramedPolicy(PolicyInfo info, int lists) {
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
