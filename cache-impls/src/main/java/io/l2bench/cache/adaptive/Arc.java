package io.l2bench.cache.adaptive;

import com.google.auto.service.AutoService;
import io.l2bench.cache.CacheFactory;
import io.l2bench.cache.CacheSettings;
import io.l2bench.cache.PolicyInfo;
import io.l2bench.cache.frame.Entries;
import io.l2bench.cache.frame.EvictionOrder;
import io.l2bench.cache.frame.PinnedCacheFactory;

/**
 * Adaptive replacement: T1, an LRU list of tables seen once; T2, an LRU list of tables seen again;
 * and their ghosts, B1 and B2. A returning ghost moves the target size of T1. Megiddo, Modha, ARC:
 * a self-tuning, low overhead replacement cache, FAST 2003; the cases are those of its figure 4.
 */
final class Arc extends EvictionOrder {
  private static final int T1 = 0;
  private static final int T2 = 1;

  /** Added to a list's number, gives the list of its ghosts. */
  private static final int GHOSTS_OF = 2;

  private static final int B1 = T1 + GHOSTS_OF;
  private static final int B2 = T2 + GHOSTS_OF;

  private final int capacity;
  private final Entries entries;
  private final AdaptiveTarget target;

  private int size1;
  private int size2;

  /** The list of the newcomer's ghost, or NONE. */
  private int ghostOfNewcomer = Entries.NONE;

  private Arc(int capacity, Entries entries) {
    this.capacity = capacity;
    this.entries = entries;
    this.target = new AdaptiveTarget(capacity);
  }

  /** Case I: the table is in T1 or T2. */
  @Override
  protected void hit(int entry) {
    if (entries.state(entry) == T1) {
      entries.setState(entry, T2);
      size1--;
      size2++;
    }
    entries.moveToLast(T2, entry);
  }

  @Override
  protected void returning(int ghost) {
    ghostOfNewcomer = entries.state(ghost);
    // Cases II and III: B1 would have hit with a longer T1, B2 with a shorter one.
    if (ghostOfNewcomer == B1) {
      target.favourFirst(entries.ghosts(B1), entries.ghosts(B2));
    } else {
      target.favourSecond(entries.ghosts(B1), entries.ghosts(B2));
    }
  }

  @Override
  protected int victim() {
    boolean unknown = ghostOfNewcomer == Entries.NONE;
    boolean leavesGhost = true;
    if (unknown && size1 + entries.ghosts(B1) >= capacity) {
      // Case IV A: T1 and B1 fill the capacity. If T1 alone does, its victim leaves no ghost.
      leavesGhost = entries.ghosts(B1) > 0;
      entries.trimGhosts(B1, Math.max(0, capacity - size1 - 1));
    } else if (unknown) {
      // Case IV B: all four lists together hold at most twice the capacity.
      entries.trimGhosts(B2, Math.max(0, 2 * capacity - size1 - size2 - entries.ghosts(B1) - 1));
    }
    int victim = leavesGhost ? replace() : firstOf(T1);
    if (victim != Entries.NONE) {
      take(victim, leavesGhost);
    }
    return victim;
  }

  /** The paper's REPLACE: the list above its target gives the victim. */
  private int replace() {
    // At its target T1 gives the victim if the ghost was in B2, as that has just lowered the
    // target.
    boolean from1 = size1 > target.size() || (size1 == target.size() && ghostOfNewcomer == B2);
    return firstOf(size1 > 0 && from1 ? T1 : T2);
  }

  /** The least recently used of that list, or of the other one if the first is all in use. */
  private int firstOf(int list) {
    int victim = entries.firstUnused(list);
    return victim == Entries.NONE ? entries.firstUnused(T1 + T2 - list) : victim;
  }

  private void take(int victim, boolean leavesGhost) {
    entries.unlink(victim);
    int list = entries.state(victim);
    if (list == T1) {
      size1--;
    } else {
      size2--;
    }
    if (leavesGhost) {
      entries.remember(victim, list + GHOSTS_OF);
    }
  }

  @Override
  protected void insert(int entry) {
    if (ghostOfNewcomer == Entries.NONE) {
      // Case IV: seen once.
      size1++;
      entries.addLast(T1, entry);
    } else {
      // Cases II and III: seen again.
      size2++;
      ghostOfNewcomer = Entries.NONE;
      entries.setState(entry, T2);
      entries.addLast(T2, entry);
    }
  }

  @Override
  protected void clear() {
    target.clear();
    size1 = 0;
    size2 = 0;
  }

  /** Registers {@code arc}. */
  @AutoService(CacheFactory.class)
  public static final class Factory extends PinnedCacheFactory {
    public Factory() {
      super(
          PolicyInfo.named("arc", "adaptive replacement: recency against frequency, self-tuned")
              .details(
                  "The ghosts that return show whether used-once or reused tables need more room.")
              .cost("hit O(1), miss O(1 + entries in use at the heads)")
              .source(
                  "Megiddo, Modha, ARC: a self-tuning, low overhead replacement cache, FAST 2003"),
          /* lists= */ 4);
    }

    @Override
    protected EvictionOrder order(CacheSettings settings, Entries entries) {
      return new Arc(settings.capacity(), entries);
    }
  }
}
