package io.l2bench.cache.clock;

import com.google.auto.service.AutoService;
import io.l2bench.cache.CacheFactory;
import io.l2bench.cache.CacheSettings;
import io.l2bench.cache.PolicyInfo;
import io.l2bench.cache.frame.Entries;
import io.l2bench.cache.frame.EvictionOrder;
import io.l2bench.cache.frame.PinnedCacheFactory;

/**
 * Generalized clock: a hit adds one to an entry's count, up to a limit; the hand takes one off and
 * evicts the first entry that has none left. Smith, Sequentiality and prefetching in database
 * systems, ACM TODS 1978.
 */
final class Gclock extends EvictionOrder {
  private static final int RING = 0;

  private final Entries entries;
  private final int most;

  private Gclock(int most, Entries entries) {
    this.entries = entries;
    this.most = most;
  }

  @Override
  protected void hit(int entry) {
    int count = entries.state(entry);
    if (count < most) {
      entries.setState(entry, count + 1);
    }
  }

  @Override
  protected int victim() {
    int candidate = entries.firstUnused(RING);
    while (candidate != Entries.NONE && entries.state(candidate) > 0) {
      entries.setState(candidate, entries.state(candidate) - 1);
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
    entries.addLast(RING, entry);
  }

  /** Registers {@code gclock}. */
  @AutoService(CacheFactory.class)
  public static final class Factory extends PinnedCacheFactory {
    public Factory() {
      super(
          PolicyInfo.named("gclock", "clock with a count: each hit spares an entry one round")
              .details("With max=1 it is clock. The newcomer's count is 0.")
              .cost("hit O(1), miss O(max) amortized + entries in use at the hand")
              .source("Smith, Sequentiality and prefetching in database systems, ACM TODS 1978")
              .parameter("max", 3, 1, 255, "rounds that hits can save up"),
          /* lists= */ 1);
    }

    @Override
    protected EvictionOrder order(CacheSettings settings, Entries entries) {
      return new Gclock((int) settings.parameter("max"), entries);
    }
  }
}
