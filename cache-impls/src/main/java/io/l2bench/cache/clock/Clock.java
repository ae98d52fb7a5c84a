package io.l2bench.cache.clock;

import com.google.auto.service.AutoService;
import io.l2bench.cache.CacheFactory;
import io.l2bench.cache.CacheSettings;
import io.l2bench.cache.PolicyInfo;
import io.l2bench.cache.frame.Entries;
import io.l2bench.cache.frame.EvictionOrder;
import io.l2bench.cache.frame.PinnedCacheFactory;
import java.util.Arrays;

/**
 * Second chance: a queue whose head moves to the tail, instead of leaving, if it was hit since it
 * last moved. An entry in use is passed where it stands and keeps its mark. Corbato, A paging
 * experiment with the Multics system, MIT 1968.
 */
final class Clock extends EvictionOrder {
  private static final int RING = 0;

  private final Entries entries;
  private boolean[] marked = {};

  private Clock(Entries entries) {
    this.entries = entries;
  }

  @Override
  protected void grow(int limit) {
    marked = Arrays.copyOf(marked, limit);
  }

  @Override
  protected void hit(int entry) {
    marked[entry] = true;
  }

  @Override
  protected int victim() {
    int candidate = entries.firstUnused(RING);
    while (candidate != Entries.NONE && marked[candidate]) {
      marked[candidate] = false;
      entries.moveToLast(RING, candidate);
      candidate = entries.firstUnused(RING);
    }
    if (candidate != Entries.NONE) {
      entries.unlink(candidate);
    }
    return candidate;
  }

  @Override
  protected void insert(int entry) {
    marked[entry] = false;
    entries.addLast(RING, entry);
  }

  /** Registers {@code clock}. */
  @AutoService(CacheFactory.class)
  public static final class Factory extends PinnedCacheFactory {
    public Factory() {
      super(
          PolicyInfo.named("clock", "second chance: one mark, set by a hit, spares an entry once")
              .details("The newcomer is unmarked; the hand passes entries in use as they stand.")
              .cost("hit O(1), miss O(1) amortized + entries in use at the hand")
              .source("Corbato, A paging experiment with the Multics system, MIT 1968"),
          /* lists= */ 1);
    }

    @Override
    protected EvictionOrder order(CacheSettings settings, Entries entries) {
      return new Clock(entries);
    }
  }
}
