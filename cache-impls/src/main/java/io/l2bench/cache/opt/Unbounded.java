package io.l2bench.cache.opt;

import com.google.auto.service.AutoService;
import io.l2bench.cache.CacheFactory;
import io.l2bench.cache.CacheSettings;
import io.l2bench.cache.PolicyInfo;
import io.l2bench.cache.Trait;
import io.l2bench.cache.frame.Entries;
import io.l2bench.cache.frame.EvictionOrder;
import io.l2bench.cache.frame.PinnedCacheFactory;

/** A cache that keeps every table: it misses only first uses, as every cache must. */
final class Unbounded extends EvictionOrder {
  @Override
  protected void hit(int entry) {}

  @Override
  protected int victim() {
    return Entries.NONE;
  }

  @Override
  protected void insert(int entry) {}

  /** Registers {@code unbounded}. */
  @AutoService(CacheFactory.class)
  public static final class Factory extends PinnedCacheFactory {
    public Factory() {
      super(
          PolicyInfo.named("unbounded", "keeps every table: only first uses miss")
              .details("The misses that no cache avoids. The capacity has no effect.")
              .cost("hit and miss O(1); memory grows with the tables used")
              .source(
                  "cold misses: Hill, Aspects of cache memory and instruction buffer"
                      + " performance, University of California, Berkeley 1987")
              .promising(Trait.PINS, Trait.ALWAYS_ADMITS, Trait.DETERMINISTIC, Trait.UNBOUNDED),
          /* lists= */ 0);
    }

    @Override
    protected EvictionOrder order(CacheSettings settings, Entries entries) {
      return new Unbounded();
    }
  }
}
