package io.l2bench.cache.adaptive;

import com.google.auto.service.AutoService;
import io.l2bench.cache.CacheFactory;
import io.l2bench.cache.CacheSettings;
import io.l2bench.cache.PolicyInfo;
import io.l2bench.cache.frame.Entries;
import io.l2bench.cache.frame.EvictionOrder;
import io.l2bench.cache.frame.PinnedCacheFactory;

/**
 * Three FIFO queues: a small one for newcomers, a main one for those hit in the small one, and one
 * for the ghosts of the rest. Yang, Zhang, Qiu, Yue, Rashmi, FIFO queues are all you need for cache
 * eviction, SOSP 2023; the names in capitals are those of its algorithm 1.
 *
 * <p>As in the authors' simulator, the small queue gives the victim unless the main one is above
 * its share.
 */
final class S3Fifo extends EvictionOrder {
  private static final int SMALL = 0;
  private static final int MAIN = 1;
  private static final int GHOSTS = 2;

  /** The state of an entry: its hits since it entered its queue, plus this bit in the main one. */
  private static final int IN_MAIN = 4;

  private static final int MOST_HITS = 3;

  private final Entries entries;
  private final int mainShare;
  private final int ghostShare;
  private final int threshold;
  private int mainSize;
  private boolean remembered;

  private S3Fifo(CacheSettings settings, Entries entries) {
    int capacity = settings.capacity();
    this.entries = entries;
    this.mainShare = capacity - Math.max(1, (int) (capacity * settings.parameter("small")));
    this.ghostShare = (int) (capacity * settings.parameter("ghost"));
    this.threshold = (int) settings.parameter("threshold");
  }

  @Override
  protected void hit(int entry) {
    int state = entries.state(entry);
    if ((state & MOST_HITS) != MOST_HITS) {
      entries.setState(entry, state + 1);
    }
  }

  @Override
  protected void returning(int ghost) {
    remembered = true;
  }

  /** EVICT. */
  @Override
  protected int victim() {
    int victim = mainSize > mainShare ? victimInMain() : Entries.NONE;
    if (victim == Entries.NONE) {
      victim = victimInSmall();
    }
    return victim == Entries.NONE ? victimInMain() : victim;
  }

  /** INSERT. */
  @Override
  protected void insert(int entry) {
    if (remembered) {
      remembered = false;
      addToMain(entry, 0);
    } else {
      entries.addLast(SMALL, entry);
    }
  }

  @Override
  protected void clear() {
    mainSize = 0;
  }

  /** EVICTS: the first that was not hit enough; those that were move to the main queue. */
  private int victimInSmall() {
    int candidate = entries.firstUnused(SMALL);
    while (candidate != Entries.NONE) {
      entries.unlink(candidate);
      if (entries.state(candidate) < threshold) {
        entries.remember(candidate, GHOSTS, ghostShare);
        return candidate;
      }
      addToMain(candidate, 0);
      candidate = entries.firstUnused(SMALL);
    }
    return Entries.NONE;
  }

  /** EVICTM: the first without a hit left; the others pay one and go to the tail. */
  private int victimInMain() {
    int candidate = entries.firstUnused(MAIN);
    while (candidate != Entries.NONE) {
      entries.unlink(candidate);
      mainSize--;
      int hits = entries.state(candidate) & MOST_HITS;
      if (hits == 0) {
        return candidate;
      }
      addToMain(candidate, hits - 1);
      candidate = entries.firstUnused(MAIN);
    }
    return Entries.NONE;
  }

  private void addToMain(int entry, int hits) {
    mainSize++;
    entries.setState(entry, IN_MAIN | hits);
    entries.addLast(MAIN, entry);
  }

  /** Registers {@code s3-fifo}. */
  @AutoService(CacheFactory.class)
  public static final class Factory extends PinnedCacheFactory {
    public Factory() {
      super(
          PolicyInfo.named("s3-fifo", "three FIFO queues: small, main, and ghosts")
              .details("A table not hit while in the small queue goes soon, and is remembered.")
              .cost("hit O(1), miss O(1) amortized + entries in use at the heads")
              .source(
                  "Yang, Zhang, Qiu, Yue, Rashmi, FIFO queues are all you need for cache eviction,"
                      + " SOSP 2023")
              .parameter("small", 0.1, 0, 1, "share of the capacity of the small queue")
              .parameter("ghost", 0.9, 0, 10, "ghosts, as a share of the capacity")
              .parameter("threshold", 2, 1, 3, "hits in the small queue that lead to the main one"),
          /* lists= */ 3);
    }

    @Override
    protected EvictionOrder order(CacheSettings settings, Entries entries) {
      return new S3Fifo(settings, entries);
    }
  }
}
