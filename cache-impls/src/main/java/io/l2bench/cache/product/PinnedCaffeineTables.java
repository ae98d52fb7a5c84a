package io.l2bench.cache.product;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.auto.service.AutoService;
import io.l2bench.cache.CacheFactory;
import io.l2bench.cache.CacheSettings;
import io.l2bench.cache.PolicyInfo;
import io.l2bench.cache.TableCache;
import io.l2bench.cache.Trait;

/**
 * Caffeine with entries that weigh nothing while in use, and so are never evicted then. The
 * capacity bounds the unused entries alone: the cache is larger by every entry in use, even while
 * unused ones remain, and a release may evict.
 */
final class PinnedCaffeineTables extends CaffeineTables {
  private PinnedCaffeineTables(int capacity) {
    super(
        capacity,
        evicted ->
            Caffeine.newBuilder()
                .executor(Runnable::run)
                .maximumWeight(capacity)
                .weigher((Integer table, Entry entry) -> entry.references == 0 ? 1 : 0)
                .evictionListener(evicted)
                .build());
  }

  @Override
  void taken(Entry entry) {
    reweigh(entry);
  }

  @Override
  void given(Entry entry) {
    reweigh(entry);
  }

  /** Registers {@code caffeine-pinned}. */
  @AutoService(CacheFactory.class)
  public static final class Factory implements CacheFactory {
    @Override
    public PolicyInfo info() {
      return PolicyInfo.named("caffeine-pinned", "Caffeine 3.3.1; an entry in use weighs nothing")
          .details("The capacity bounds the unused entries alone; those in use come on top.")
          .cost("hit and miss O(1) amortized, with a write at the first and last reference")
          .source("Einziger et al., TinyLFU, ACM TOS 2017")
          .promising(Trait.PINS, Trait.SHRINKS_ON_RELEASE, Trait.BOUNDS_UNUSED);
    }

    @Override
    public TableCache create(CacheSettings settings) {
      return new PinnedCaffeineTables(settings.capacity());
    }
  }
}
