package io.l2bench.cache.linked;

import com.google.auto.service.AutoService;
import io.l2bench.cache.CacheFactory;
import io.l2bench.cache.CacheSettings;
import io.l2bench.cache.PolicyInfo;
import io.l2bench.cache.frame.Entries;
import io.l2bench.cache.frame.EvictionOrder;
import io.l2bench.cache.frame.PinnedCacheFactory;

/**
 * Most recently used: the entry looked up last goes first, which suits loops longer than the cache.
 * Chou, DeWitt, An evaluation of buffer management strategies for relational database systems, VLDB
 * 1985.
 */
final class Mru extends EvictionOrder {
  private static final int RECENCY = 0;

  private final Entries entries;

  private Mru(Entries entries) {
    this.entries = entries;
  }

  @Override
  protected void hit(int entry) {
    entries.moveToLast(RECENCY, entry);
  }

  @Override
  protected int victim() {
    int victim = entries.last(RECENCY);
    while (victim != Entries.NONE && entries.inUse(victim)) {
      entries.skip();
      victim = entries.previous(victim);
    }
    if (victim != Entries.NONE) {
      entries.unlink(victim);
    }
    return victim;
  }

  @Override
  protected void insert(int entry) {
    entries.addLast(RECENCY, entry);
  }

  /** Registers {@code mru}. */
  @AutoService(CacheFactory.class)
  public static final class Factory extends PinnedCacheFactory {
    public Factory() {
      super(
          PolicyInfo.named("mru", "most recently used; the entry looked up last goes first")
              .details("The best for a loop longer than the cache; poor at most other things.")
              .cost("hit O(1), miss O(1 + entries in use at the tail)")
              .source(
                  "Chou, DeWitt, An evaluation of buffer management strategies for relational"
                      + " database systems, VLDB 1985"),
          /* lists= */ 1);
    }

    @Override
    protected EvictionOrder order(CacheSettings settings, Entries entries) {
      return new Mru(entries);
    }
  }
}
