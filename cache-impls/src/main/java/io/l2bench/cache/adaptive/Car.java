package io.l2bench.cache.adaptive;

import com.google.auto.service.AutoService;
import io.l2bench.cache.CacheFactory;
import io.l2bench.cache.CacheSettings;
import io.l2bench.cache.PolicyInfo;
import io.l2bench.cache.frame.Entries;
import io.l2bench.cache.frame.EvictionOrder;
import io.l2bench.cache.frame.PinnedCacheFactory;

/**
 * Clock with adaptive replacement: ARC with clocks for lists. A hit only sets a mark; the hand of
 * T1 moves marked entries to T2, the hand of T2 spares them once. Bansal, Modha, CAR: clock with
 * adaptive replacement, FAST 2004; the lines are those of its figure 2.
 */
final class Car extends EvictionOrder {
  private static final int T1 = 0;
  private static final int T2 = 1;

  /** Added to a list's number, gives the list of its ghosts. */
  private static final int GHOSTS_OF = 2;

  private static final int B1 = T1 + GHOSTS_OF;
  private static final int B2 = T2 + GHOSTS_OF;

  /** In the state of an entry, beside its list. */
  private static final int MARKED = 2;

  private final int capacity;
  private final Entries entries;
  private final AdaptiveTarget target;
  private int size1;
  private int size2;

  /** The list of the newcomer's ghost, or NONE. */
  private int ghostOfNewcomer = Entries.NONE;

  private Car(int capacity, Entries entries) {
    this.capacity = capacity;
    this.entries = entries;
    this.target = new AdaptiveTarget(capacity);
  }

  /** Lines 1 and 2. */
  @Override
  protected void hit(int entry) {
    entries.setState(entry, entries.state(entry) | MARKED);
  }

  @Override
  protected void returning(int ghost) {
    ghostOfNewcomer = entries.state(ghost);
  }

  /** Lines 22 to 39, replace(). */
  @Override
  protected int victim() {
    int candidate = candidate();
    while (candidate != Entries.NONE) {
      int state = entries.state(candidate);
      leave(candidate, state);
      if ((state & MARKED) == 0) {
        // Lines 25 to 27 for T1, 32 to 34 for T2.
        entries.remember(candidate, state + GHOSTS_OF);
        return candidate;
      }
      // Used since the hand last came by: on to T2, without its mark.
      addTo2(candidate);
      candidate = candidate();
    }
    return Entries.NONE;
  }

  /** The head of the list above its target, or of the other one if the first is all in use. */
  private int candidate() {
    // Line 24.
    int list = size1 >= Math.max(1, target.size()) ? T1 : T2;
    int candidate = entries.firstUnused(list);
    return candidate == Entries.NONE ? entries.firstUnused(T1 + T2 - list) : candidate;
  }

  private void leave(int entry, int state) {
    entries.unlink(entry);
    if ((state & T2) == 0) {
      size1--;
    } else {
      size2--;
    }
  }

  private void addTo2(int entry) {
    size2++;
    entries.setState(entry, T2);
    entries.addLast(T2, entry);
  }

  @Override
  protected void insert(int entry) {
    if (ghostOfNewcomer != Entries.NONE) {
      // Lines 14 to 19.
      learn();
      addTo2(entry);
      return;
    }
    // Lines 6 to 9: T1 and B1 stay within the capacity, all four lists within twice that.
    entries.trimGhosts(B1, Math.max(0, capacity - size1 - 1));
    int known = size1 + size2 + entries.ghosts(B1);
    entries.trimGhosts(B2, Math.max(0, 2 * capacity - known - 1));
    // Line 13.
    size1++;
    entries.addLast(T1, entry);
  }

  /**
   * Lines 15 and 18. They come after replace(), so the victim's ghost counts. The newcomer's own
   * counts too, although the frame has removed it by then.
   */
  private void learn() {
    if (ghostOfNewcomer == B1) {
      target.favourFirst(entries.ghosts(B1) + 1, entries.ghosts(B2));
    } else {
      target.favourSecond(entries.ghosts(B1), entries.ghosts(B2) + 1);
    }
    ghostOfNewcomer = Entries.NONE;
  }

  @Override
  protected void clear() {
    target.clear();
    size1 = 0;
    size2 = 0;
  }

  /** Registers {@code car}. */
  @AutoService(CacheFactory.class)
  public static final class Factory extends PinnedCacheFactory {
    public Factory() {
      super(
          PolicyInfo.named("car", "arc with clocks for lists: a hit only sets a mark")
              .details("Adapts like arc, and a hit moves nothing.")
              .cost("hit O(1), miss O(1) amortized + entries in use at the hands")
              .source("Bansal, Modha, CAR: clock with adaptive replacement, FAST 2004"),
          /* lists= */ 4);
    }

    @Override
    protected EvictionOrder order(CacheSettings settings, Entries entries) {
      return new Car(settings.capacity(), entries);
    }
  }
}
