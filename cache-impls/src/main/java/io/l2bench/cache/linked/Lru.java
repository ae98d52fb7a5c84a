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

/**
 * Least recently used: a hit makes an entry the last to go. Recency is that of the lookup, not of
 * the release. Mattson et al., Evaluation techniques for storage hierarchies, IBM Systems Journal
 * 1970.
 */
final class Lru extends EvictionOrder {
  private static final int RECENCY = 0;

  private final Entries entries;

  private Lru(Entries entries) {
    this.entries = entries;
  }

  @Override
  protected void hit(int entry) {
    entries.moveToLast(RECENCY, entry);
  }

  @Override
  protected int victim() {
    int victim = entries.firstUnused(RECENCY);
    if (victim != Entries.NONE) {
      entries.unlink(victim);
    }
    return victim;
  }

  @Override
  protected void insert(int entry) {
    entries.addLast(RECENCY, entry);
  }

  /** Registers {@code lru}. */
  @AutoService(CacheFactory.class)
  public static final class Factory extends PinnedCacheFactory {
    public Factory() {
      super(
          PolicyInfo.named("lru", "least recently used; a lookup makes an entry the last to go")
              .details("Recency is that of the lookup; qcow2 goes by the last release instead.")
              .cost("hit O(1), miss O(1 + entries in use at the head)")
              .source(
                  "Mattson et al., Evaluation techniques for storage hierarchies,"
                      + " IBM Systems Journal 1970"),
          /* lists= */ 1);
    }

    @Override
    protected EvictionOrder order(CacheSettings settings, Entries entries) {
      return new Lru(entries);
    }

    @Override
    public Optional<CacheLadder.Maker> ladder() {
      return Optional.of(LruLadder::new);
    }
  }
}
