package io.l2bench.cache.linked;

import com.google.auto.service.AutoService;
import io.l2bench.cache.CacheFactory;
import io.l2bench.cache.CacheLadder;
import io.l2bench.cache.CacheSettings;
import io.l2bench.cache.PolicyInfo;
import io.l2bench.cache.frame.Entries;
import io.l2bench.cache.frame.EvictionOrder;
import io.l2bench.cache.frame.PinnedCacheFactory;
import java.util.Optional;

/** First in, first out: a hit changes nothing. QED's order (QEMU, block/qed-l2-cache.c, 2010). */
final class Fifo extends EvictionOrder {
  private static final int QUEUE = 0;

  private final Entries entries;

  private Fifo(Entries entries) {
    this.entries = entries;
  }

  @Override
  protected void hit(int entry) {}

  @Override
  protected int victim() {
    int victim = entries.firstUnused(QUEUE);
    if (victim != Entries.NONE) {
      entries.unlink(victim);
    }
    return victim;
  }

  @Override
  protected void insert(int entry) {
    entries.addLast(QUEUE, entry);
  }

  /** Registers {@code fifo}. */
  @AutoService(CacheFactory.class)
  public static final class Factory extends PinnedCacheFactory {
    public Factory() {
      super(
          PolicyInfo.named("fifo", "first in, first out; a hit changes nothing")
              .details("QED's own order, on the fast frame: equal to qed in every count.")
              .cost("hit O(1), miss O(1 + entries in use at the head)")
              .source("QEMU, block/qed-l2-cache.c, 2010"),
          /* lists= */ 1);
    }

    @Override
    protected EvictionOrder order(CacheSettings settings, Entries entries) {
      return new Fifo(entries);
    }

    @Override
    public Optional<CacheLadder.Maker> ladder() {
      return Optional.of(FifoLadder::new);
    }
  }
}
