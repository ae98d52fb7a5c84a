package io.l2bench.cache.adaptive;

import com.google.auto.service.AutoService;
import io.l2bench.cache.CacheFactory;
import io.l2bench.cache.CacheSettings;
import io.l2bench.cache.PolicyInfo;
import io.l2bench.cache.frame.Entries;
import io.l2bench.cache.frame.EvictionOrder;
import io.l2bench.cache.frame.PinnedCacheFactory;

/**
 * 2Q, the full version: newcomers pass through a FIFO queue, A1in; a table asked for again while
 * its ghost is in A1out enters an LRU list, Am. Johnson, Shasha, 2Q: a low overhead high
 * performance buffer management replacement algorithm, VLDB 1994.
 */
final class TwoQueue extends EvictionOrder {
  private static final int A1_IN = 0;
  private static final int AM = 1;
  private static final int A1_OUT = 2;

  private final Entries entries;

  /** The target size of A1in, in entries; Kin in the paper. */
  private final int inShare;

  /** The most ghosts; Kout in the paper. */
  private final int outShare;

  private int inSize;
  private boolean remembered;

  private TwoQueue(CacheSettings settings, Entries entries) {
    int capacity = settings.capacity();
    this.entries = entries;
    this.inShare = Math.max(1, (int) (capacity * settings.parameter("in")));
    this.outShare = Math.max(1, (int) (capacity * settings.parameter("out")));
  }

  @Override
  protected void hit(int entry) {
    // A hit in A1in counts as part of the first use and changes nothing.
    if (entries.state(entry) == AM) {
      entries.moveToLast(AM, entry);
    }
  }

  @Override
  protected void returning(int ghost) {
    remembered = true;
  }

  /** The paper's reclaimfor: A1in gives the victim while it is above Kin, else Am. */
  @Override
  protected int victim() {
    int fromIn = Entries.NONE;
    if (inSize > inShare) {
      fromIn = entries.firstUnused(A1_IN);
    }
    int victim = fromIn == Entries.NONE ? entries.firstUnused(AM) : fromIn;
    if (victim == Entries.NONE) {
      victim = entries.firstUnused(A1_IN);
    }
    if (victim != Entries.NONE) {
      take(victim);
    }
    return victim;
  }

  @Override
  protected void insert(int entry) {
    if (remembered) {
      // The ghost was in A1out.
      remembered = false;
      entries.setState(entry, AM);
      entries.addLast(AM, entry);
    } else {
      inSize++;
      entries.addLast(A1_IN, entry);
    }
  }

  @Override
  protected void clear() {
    inSize = 0;
  }

  /** Takes a victim out of its queue. Only A1in leaves ghosts. */
  private void take(int victim) {
    entries.unlink(victim);
    if (entries.state(victim) == A1_IN) {
      inSize--;
      entries.remember(victim, A1_OUT, outShare);
    }
  }

  /** Registers {@code 2q}. */
  @AutoService(CacheFactory.class)
  public static final class Factory extends PinnedCacheFactory {
    public Factory() {
      super(
          PolicyInfo.named("2q", "a FIFO queue for newcomers, an LRU list for those that return")
              .details("A hit in the FIFO queue changes nothing; only a ghost leads to the list.")
              .cost("hit O(1), miss O(1 + entries in use at the heads)")
              .source(
                  "Johnson, Shasha, 2Q: a low overhead high performance buffer management"
                      + " replacement algorithm, VLDB 1994")
              .parameter("in", 0.25, 0, 1, "share of the capacity of the FIFO queue")
              .parameter("out", 0.5, 0, 10, "ghosts, as a share of the capacity"),
          /* lists= */ 3);
    }

    @Override
    protected EvictionOrder order(CacheSettings settings, Entries entries) {
      return new TwoQueue(settings, entries);
    }
  }
}
