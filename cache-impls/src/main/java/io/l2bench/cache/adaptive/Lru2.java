package io.l2bench.cache.adaptive;

import com.google.auto.service.AutoService;
import io.l2bench.cache.CacheFactory;
import io.l2bench.cache.CacheSettings;
import io.l2bench.cache.PolicyInfo;
import io.l2bench.cache.frame.Entries;
import io.l2bench.cache.frame.EvictionOrder;
import io.l2bench.cache.frame.PinnedCacheFactory;
import java.util.Arrays;

/**
 * LRU-2 evicts the entry whose second-to-last use is longest ago; entries used once go before all
 * others, in LRU order. O'Neil, O'Neil, Weikum, The LRU-K page replacement algorithm for database
 * disk buffering, SIGMOD 1993.
 *
 * <p>Time is counted in uses: lookups that hit, and commits. No two uses count as correlated. The
 * tables evicted last keep the time of their last use.
 */
final class Lru2 extends EvictionOrder {
  /** Entries with one known use, by its time. */
  private static final int ONCE = 0;

  /** Entries used more often, by their second-to-last use. */
  private static final int OFTEN = 1;

  private static final int GHOSTS = 1;

  private final Entries entries;
  private final int ghostShare;
  private final OldestFirst often = new OldestFirst();

  /** By entry and by ghost, when its table was used last. */
  private long[] used = {};

  /** Entries that the current search took out of {@code often} because they are in use. */
  private int[] passed = {};

  private long now;

  /** The newcomer's last use before this one, or 0. */
  private long retained;

  private Lru2(CacheSettings settings, Entries entries) {
    this.entries = entries;
    this.ghostShare = (int) (settings.capacity() * settings.parameter("ghost"));
  }

  @Override
  protected void grow(int limit) {
    used = Arrays.copyOf(used, limit);
    passed = Arrays.copyOf(passed, limit);
    often.grow(limit);
  }

  @Override
  protected void hit(int entry) {
    if (entries.state(entry) == ONCE) {
      entries.unlink(entry);
      entries.setState(entry, OFTEN);
      often.add(entry, used[entry]);
    } else {
      often.renew(entry, used[entry]);
    }
    used[entry] = ++now;
  }

  @Override
  protected void returning(int ghost) {
    retained = used[ghost];
  }

  @Override
  protected int victim() {
    int victim = entries.firstUnused(ONCE);
    if (victim == Entries.NONE) {
      victim = oldestUnused();
    } else {
      entries.unlink(victim);
    }
    if (victim != Entries.NONE) {
      entries.remember(victim, GHOSTS, ghostShare);
    }
    return victim;
  }

  @Override
  protected void insert(int entry) {
    used[entry] = ++now;
    if (retained == 0) {
      entries.addLast(ONCE, entry);
    } else {
      entries.setState(entry, OFTEN);
      often.add(entry, retained);
      retained = 0;
    }
  }

  @Override
  protected void clear() {
    often.clear();
  }

  /** Takes the oldest unused one out of {@code often}; those passed go back in. */
  private int oldestUnused() {
    int count = 0;
    int oldest = often.poll();
    while (oldest != Entries.NONE && entries.inUse(oldest)) {
      entries.skip();
      passed[count++] = oldest;
      oldest = often.poll();
    }
    while (count > 0) {
      often.restore(passed[--count]);
    }
    return oldest;
  }

  /** Registers {@code lru-2}. */
  @AutoService(CacheFactory.class)
  public static final class Factory extends PinnedCacheFactory {
    public Factory() {
      super(
          PolicyInfo.named("lru-2", "goes by the last use but one instead of the last")
              .details("What was used once goes first. The last use of evicted tables is kept.")
              .cost("hit and miss O(log capacity) + entries in use passed")
              .source(
                  "O'Neil, O'Neil, Weikum, The LRU-K page replacement algorithm for database disk"
                      + " buffering, SIGMOD 1993")
              .parameter(
                  "ghost", 1, 0, 10, "evicted tables remembered, as a share of the capacity"),
          /* lists= */ 2);
    }

    @Override
    protected EvictionOrder order(CacheSettings settings, Entries entries) {
      return new Lru2(settings, entries);
    }
  }
}
