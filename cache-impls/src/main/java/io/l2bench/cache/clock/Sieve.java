package io.l2bench.cache.clock;

import com.google.auto.service.AutoService;
import io.l2bench.cache.CacheFactory;
import io.l2bench.cache.CacheSettings;
import io.l2bench.cache.PolicyInfo;
import io.l2bench.cache.frame.Entries;
import io.l2bench.cache.frame.EvictionOrder;
import io.l2bench.cache.frame.PinnedCacheFactory;

/**
 * A queue in order of arrival with a hand that goes from the oldest entry to the newest: it clears
 * the mark of an entry that was hit and evicts the first that has none, where it stands. Zhang,
 * Yang, Yue, Vigfusson, Rashmi, SIEVE is simpler than LRU, NSDI 2024.
 */
final class Sieve extends EvictionOrder {
  private static final int QUEUE = 0;
  private static final int VISITED = 1;

  private final Entries entries;

  /** The entry that the next search begins at; NONE stands for the oldest. */
  private int hand = Entries.NONE;

  private Sieve(Entries entries) {
    this.entries = entries;
  }

  @Override
  protected void hit(int entry) {
    entries.setState(entry, VISITED);
  }

  @Override
  protected int victim() {
    int start = hand == Entries.NONE ? entries.first(QUEUE) : hand;
    int victim = search(start);
    if (victim != Entries.NONE) {
      hand = entries.next(victim);
      entries.unlink(victim);
    }
    return victim;
  }

  /** Goes round from there and clears marks; gives up after a full round of entries in use. */
  private int search(int start) {
    int candidate = start;
    boolean unused = false;
    do {
      if (entries.inUse(candidate)) {
        entries.skip();
      } else if (entries.state(candidate) == VISITED) {
        entries.setState(candidate, 0);
        unused = true;
      } else {
        return candidate;
      }
      int next = entries.next(candidate);
      candidate = next == Entries.NONE ? entries.first(QUEUE) : next;
    } while (candidate != start || unused);
    return Entries.NONE;
  }

  @Override
  protected void insert(int entry) {
    entries.addLast(QUEUE, entry);
  }

  @Override
  protected void clear() {
    hand = Entries.NONE;
  }

  /** Registers {@code sieve}. */
  @AutoService(CacheFactory.class)
  public static final class Factory extends PinnedCacheFactory {
    public Factory() {
      super(
          PolicyInfo.named("sieve", "a hand sifts a queue; what was hit stays where it stands")
              .details("A hit only sets a mark. New entries come in behind the hand's far end.")
              .cost("hit O(1), miss O(1) amortized + entries in use at the hand")
              .source(
                  "Zhang, Yang, Yue, Vigfusson, Rashmi, SIEVE is simpler than LRU: an efficient"
                      + " turn-key eviction algorithm for web caches, NSDI 2024"),
          /* lists= */ 1);
    }

    @Override
    protected EvictionOrder order(CacheSettings settings, Entries entries) {
      return new Sieve(entries);
    }
  }
}
