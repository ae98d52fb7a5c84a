package io.l2bench.cache.linked;

import com.google.auto.service.AutoService;
import io.l2bench.cache.CacheFactory;
import io.l2bench.cache.CacheSettings;
import io.l2bench.cache.PolicyInfo;
import io.l2bench.cache.frame.Entries;
import io.l2bench.cache.frame.EvictionOrder;
import io.l2bench.cache.frame.PinnedCacheFactory;

/**
 * Segmented LRU: tables enter a probationary segment, and a hit moves them to a protected one. When
 * that is over its share, its least recently used goes back to probation. Karedla, Love, Wherry,
 * Caching strategies to improve disk system performance, IEEE Computer 1994.
 */
final class Slru extends EvictionOrder {
  private static final int PROBATION = 0;
  private static final int PROTECTED = 1;

  private final Entries entries;

  /** The most entries in the protected segment; 0 gives plain LRU. */
  private final int protectedShare;

  private int protectedSize;

  private Slru(CacheSettings settings, Entries entries) {
    this.entries = entries;
    this.protectedShare = (int) (settings.capacity() * settings.parameter("protected"));
  }

  @Override
  protected void hit(int entry) {
    if (entries.state(entry) == PROBATION) {
      entries.setState(entry, PROTECTED);
      protectedSize++;
    }
    entries.moveToLast(PROTECTED, entry);
    if (protectedSize > protectedShare) {
      int demoted = entries.first(PROTECTED);
      left(demoted);
      entries.moveToLast(PROBATION, demoted);
    }
  }

  @Override
  protected int victim() {
    int victim = entries.firstUnused(PROBATION);
    if (victim == Entries.NONE) {
      victim = entries.firstUnused(PROTECTED);
      if (victim == Entries.NONE) {
        return Entries.NONE;
      }
      left(victim);
    }
    entries.unlink(victim);
    return victim;
  }

  @Override
  protected void insert(int entry) {
    entries.addLast(PROBATION, entry);
  }

  @Override
  protected void clear() {
    protectedSize = 0;
  }

  private void left(int entry) {
    entries.setState(entry, PROBATION);
    protectedSize--;
  }

  /** Registers {@code slru}. */
  @AutoService(CacheFactory.class)
  public static final class Factory extends PinnedCacheFactory {
    public Factory() {
      super(
          PolicyInfo.named("slru", "segmented LRU: a second use moves a table to safety")
              .details("A scan cannot flush it: tables used once go first.")
              .cost("hit O(1), miss O(1 + entries in use at the head)")
              .source(
                  "Karedla, Love, Wherry, Caching strategies to improve disk system performance,"
                      + " IEEE Computer 1994")
              .parameter("protected", 0.8, 0, 1, "share of the capacity that is protected"),
          /* lists= */ 2);
    }

    @Override
    protected EvictionOrder order(CacheSettings settings, Entries entries) {
      return new Slru(settings, entries);
    }
  }
}
