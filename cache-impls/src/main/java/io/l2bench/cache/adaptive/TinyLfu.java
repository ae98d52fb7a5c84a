package io.l2bench.cache.adaptive;

import com.google.auto.service.AutoService;
import io.l2bench.cache.CacheFactory;
import io.l2bench.cache.CacheSettings;
import io.l2bench.cache.PolicyInfo;
import io.l2bench.cache.frame.Entries;
import io.l2bench.cache.frame.EvictionOrder;
import io.l2bench.cache.frame.PinnedCacheFactory;

/**
 * W-TinyLFU: newcomers pass through a small LRU window; a table that leaves it takes the place of
 * the main area's victim only if a sketch counts more uses of it. The main area is a segmented LRU.
 * Einziger, Friedman, Manes, TinyLFU: a highly efficient cache admission policy, ACM Transactions
 * on Storage 2017.
 *
 * <p>The newcomer itself is never refused: the duel is between the window's oldest entry and the
 * main area's, and ties are not broken at random, so that equal runs give equal results.
 */
final class TinyLfu extends EvictionOrder {
  private static final int PROBATION = 0;
  private static final int PROTECTED = 1;
  private static final int WINDOW = 2;

  private final Entries entries;
  private final FrequencySketch sketch;
  private final int windowShare;
  private final int mainShare;
  private final int protectedShare;

  /** Entries by list. */
  private final int[] sizes = new int[3];

  private TinyLfu(CacheSettings settings, Entries entries) {
    int capacity = settings.capacity();
    this.entries = entries;
    this.sketch = new FrequencySketch(capacity);
    this.windowShare = Math.max(1, (int) (capacity * settings.parameter("window")));
    this.mainShare = capacity - windowShare;
    this.protectedShare = (int) (mainShare * settings.parameter("protected"));
  }

  @Override
  protected void hit(int entry) {
    sketch.add(entries.table(entry));
    move(entry, entries.state(entry) == WINDOW ? WINDOW : PROTECTED);
    if (sizes[PROTECTED] > protectedShare) {
      move(entries.first(PROTECTED), PROBATION);
    }
  }

  @Override
  protected int victim() {
    int defender = entries.firstUnused(PROBATION);
    if (defender == Entries.NONE) {
      defender = entries.firstUnused(PROTECTED);
    }
    int victim = duel(entries.firstUnused(WINDOW), defender);
    if (victim != Entries.NONE) {
      leave(victim);
    }
    return victim;
  }

  /** The loser; a candidate that wins moves to the main area. */
  private int duel(int candidate, int defender) {
    if (candidate == Entries.NONE) {
      return defender;
    }
    if (defender == Entries.NONE || !isMoreFrequent(candidate, defender)) {
      return candidate;
    }
    move(candidate, PROBATION);
    return defender;
  }

  private boolean isMoreFrequent(int candidate, int defender) {
    return sketch.estimate(entries.table(candidate)) > sketch.estimate(entries.table(defender));
  }

  @Override
  protected void insert(int entry) {
    sketch.add(entries.table(entry));
    join(entry, WINDOW);
    if (sizes[WINDOW] > windowShare && sizes[PROBATION] + sizes[PROTECTED] < mainShare) {
      move(entries.first(WINDOW), PROBATION);
    }
  }

  @Override
  protected void clear() {
    sketch.clear();
    sizes[PROBATION] = 0;
    sizes[PROTECTED] = 0;
    sizes[WINDOW] = 0;
  }

  private void move(int entry, int list) {
    leave(entry);
    join(entry, list);
  }

  private void join(int entry, int list) {
    sizes[list]++;
    entries.setState(entry, list);
    entries.addLast(list, entry);
  }

  private void leave(int entry) {
    sizes[entries.state(entry)]--;
    entries.unlink(entry);
  }

  /** Registers {@code tinylfu}. */
  @AutoService(CacheFactory.class)
  public static final class Factory extends PinnedCacheFactory {
    public Factory() {
      super(
          PolicyInfo.named("tinylfu", "W-TinyLFU: a window, then admission by frequency")
              .details("A sketch of past uses decides which table stays when the window is full.")
              .cost("hit and miss O(1) + entries in use at the heads")
              .source(
                  "Einziger, Friedman, Manes, TinyLFU: a highly efficient cache admission policy,"
                      + " ACM Transactions on Storage 2017")
              .parameter("window", 0.01, 0, 1, "share of the capacity of the window")
              .parameter("protected", 0.8, 0, 1, "share of the main area that is protected"),
          /* lists= */ 3);
    }

    @Override
    protected EvictionOrder order(CacheSettings settings, Entries entries) {
      return new TinyLfu(settings, entries);
    }
  }
}
