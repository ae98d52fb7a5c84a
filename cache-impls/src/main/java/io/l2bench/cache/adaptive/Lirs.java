package io.l2bench.cache.adaptive;

import com.google.auto.service.AutoService;
import io.l2bench.cache.CacheFactory;
import io.l2bench.cache.CacheSettings;
import io.l2bench.cache.PolicyInfo;
import io.l2bench.cache.frame.Entries;
import io.l2bench.cache.frame.EvictionOrder;
import io.l2bench.cache.frame.PinnedCacheFactory;

/**
 * Low inter-reference recency set: most of the cache holds the tables with the fewest others
 * between their last two uses (LIR); the rest (HIR) pass through a short queue. Jiang, Zhang, LIRS:
 * an efficient low inter-reference recency set replacement policy to improve buffer cache
 * performance, SIGMETRICS 2002.
 *
 * <p>The stack S holds, by last use, every LIR table and the HIR ones used since the oldest LIR
 * one, cached or not; its bottom is always LIR. The queue Q holds the cached HIR entries. The paper
 * does not bound S; here it holds at most {@code ghost} times the capacity of uncached tables, and
 * those evicted longest ago leave first. The cases are those of the paper's description: an access
 * to (1) an LIR table, (2) a cached HIR table, (3) any other; (a) in S or (b) not.
 */
final class Lirs extends EvictionOrder {
  private static final int QUEUE = 0;
  private static final int EVICTED = 1;

  /** The states of an entry; a ghost's state is its list, EVICTED. */
  private static final int HIR = 0;

  private static final int LIR = 2;

  private static final int NONE = Entries.NONE;

  /** Q and, in order of eviction, the tables in S that are not cached. */
  private final Entries entries;

  private final RecencyStack stack = new RecencyStack();
  private final int lirShare;
  private final int evictedShare;
  private int lirSize;

  /** Whether S held the newcomer's ghost. */
  private boolean remembered;

  private Lirs(CacheSettings settings, Entries entries) {
    int capacity = settings.capacity();
    this.entries = entries;
    this.lirShare = Math.min(capacity - 1, (int) (capacity * (1 - settings.parameter("hir"))));
    this.evictedShare = (int) (capacity * settings.parameter("ghost"));
  }

  @Override
  protected void grow(int limit) {
    stack.grow(limit);
  }

  @Override
  protected void hit(int entry) {
    if (!stack.holds(entry)) {
      // Case 2 b: a cached HIR table not used since the oldest LIR one starts over.
      stack.push(entry);
      entries.moveToLast(QUEUE, entry);
    } else {
      // Case 1: LIR.
      stack.renew(entry);
      if (entries.state(entry) == HIR) {
        // Case 2 a: used twice within fewer other tables than the oldest LIR one.
        entries.unlink(entry);
        becomeLir(entry);
      }
    }
    prune();
  }

  @Override
  protected void returning(int ghost) {
    stack.remove(ghost);
    remembered = true;
  }

  @Override
  protected int victim() {
    // Case 3: the front of Q goes, and stays in S as a ghost if it is there.
    int victim = entries.firstUnused(QUEUE);
    if (victim == NONE) {
      return lirVictim();
    }
    entries.unlink(victim);
    if (stack.holds(victim)) {
      remember(victim);
    }
    return victim;
  }

  @Override
  protected void insert(int entry) {
    stack.push(entry);
    if (remembered || lirSize < lirShare) {
      // Case 3 a; also any table while there are too few LIR ones.
      remembered = false;
      becomeLir(entry);
    } else {
      // Case 3 b.
      entries.addLast(QUEUE, entry);
    }
    prune();
  }

  @Override
  protected void clear() {
    stack.clear();
    lirSize = 0;
  }

  /** Turns an entry of S that is not in Q into LIR; the bottom one may turn HIR in return. */
  private void becomeLir(int entry) {
    entries.setState(entry, LIR);
    lirSize++;
    if (lirSize > lirShare) {
      int bottom = stack.bottom();
      leaveLir(bottom);
      entries.addLast(QUEUE, bottom);
    }
  }

  private void leaveLir(int entry) {
    entries.setState(entry, HIR);
    lirSize--;
    stack.remove(entry);
  }

  /** Removes all tables below the lowest LIR one from S. */
  private void prune() {
    int bottom = stack.bottom();
    while (bottom != NONE && entries.state(bottom) != LIR) {
      stack.remove(bottom);
      if (entries.state(bottom) == EVICTED) {
        entries.forgetGhost(bottom);
      }
      bottom = stack.bottom();
    }
  }

  /** Keeps a victim in S as a ghost. */
  private void remember(int victim) {
    while (entries.ghosts(EVICTED) > Math.max(0, evictedShare - 1)) {
      int oldest = entries.first(EVICTED);
      stack.remove(oldest);
      entries.forgetGhost(oldest);
    }
    if (evictedShare == 0) {
      stack.remove(victim);
    } else {
      entries.remember(victim, EVICTED);
    }
  }

  /** With all of Q in use, the lowest unused LIR entry of S. */
  private int lirVictim() {
    for (int entry = stack.bottom(); entry != NONE; entry = stack.above(entry)) {
      if (entries.state(entry) == LIR) {
        if (!entries.inUse(entry)) {
          leaveLir(entry);
          prune();
          return entry;
        }
        entries.skip();
      }
    }
    return NONE;
  }

  /** Registers {@code lirs}. */
  @AutoService(CacheFactory.class)
  public static final class Factory extends PinnedCacheFactory {
    public Factory() {
      super(
          PolicyInfo.named("lirs", "keeps what was used twice in short succession")
              .details("A short queue tries all others; a ghost that returns soon enough stays.")
              .cost("hit O(1) amortized, miss O(1) amortized + entries in use in the queue")
              .source(
                  "Jiang, Zhang, LIRS: an efficient low inter-reference recency set replacement"
                      + " policy to improve buffer cache performance, SIGMETRICS 2002")
              .parameter("hir", 0.01, 0, 1, "share of the capacity of the queue, at least 1 entry")
              .parameter("ghost", 2, 0, 10, "ghosts, as a share of the capacity"),
          /* lists= */ 2);
    }

    @Override
    protected EvictionOrder order(CacheSettings settings, Entries entries) {
      return new Lirs(settings, entries);
    }
  }
}
