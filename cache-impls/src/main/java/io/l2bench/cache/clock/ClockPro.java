package io.l2bench.cache.clock;

import com.google.auto.service.AutoService;
import io.l2bench.cache.CacheFactory;
import io.l2bench.cache.CacheSettings;
import io.l2bench.cache.PolicyInfo;
import io.l2bench.cache.frame.Entries;
import io.l2bench.cache.frame.EvictionOrder;
import io.l2bench.cache.frame.PinnedCacheFactory;

/**
 * LIRS with marks instead of a stack: hot entries, and cold ones that become hot if used again
 * within their test period, which may outlast their eviction. Jiang, Chen, Zhang, CLOCK-Pro: an
 * effective improvement of the CLOCK replacement, USENIX ATC 2005; the sections are the paper's.
 */
final class ClockPro extends EvictionOrder {
  private static final int NONE = Entries.NONE;

  private final int capacity;
  private final int leastCold;
  private final int mostCold;
  private final int ghostShare;
  private final Entries entries;
  private final ClockRing ring;

  /** The target number of cold entries. */
  private int coldTarget;

  private ClockPro(CacheSettings settings, Entries entries) {
    this.capacity = settings.capacity();
    this.leastCold = Math.max(1, (int) (capacity * settings.parameter("cold")));
    this.mostCold = Math.max(leastCold, capacity - leastCold);
    this.ghostShare = (int) (capacity * settings.parameter("ghost"));
    this.coldTarget = leastCold;
    this.entries = entries;
    this.ring = new ClockRing(capacity, entries);
  }

  @Override
  protected void grow(int limit) {
    ring.grow(limit);
  }

  @Override
  protected void hit(int entry) {
    ring.mark(entry);
  }

  /** Runs HAND_cold (section 4.3). */
  @Override
  protected int victim() {
    int candidate = entries.firstUnused(ClockRing.COLD);
    while (candidate != NONE) {
      boolean inTest = ring.is(ClockRing.IN_TEST, candidate);
      ring.leave(candidate);
      if (!ring.is(ClockRing.MARKED, candidate)) {
        // Not used: evicted, and its test continues as a ghost.
        if (inTest) {
          addGhost(candidate);
        }
        return candidate;
      }
      // Used: hot if in its test, else cold with a new test.
      addUsed(candidate, inTest && becomesHot(ring.time(candidate)));
      candidate = entries.firstUnused(ClockRing.COLD);
    }
    return hotVictim();
  }

  /** A fault: hot while the cache fills, and when the page's ghost was still in its test. */
  @Override
  protected void insert(int entry) {
    long ghostTime = ring.removeGhost(entries.table(entry));
    boolean warm = ring.size() < capacity - leastCold;
    addUsed(entry, warm || (ghostTime != 0 && becomesHot(ghostTime)));
  }

  @Override
  protected void clear() {
    ring.clear();
    coldTarget = leastCold;
  }

  /** Puts an entry at the head of the ring, where one that stays cold begins a test period. */
  private void addUsed(int entry, boolean hot) {
    ring.addNewest(entry, hot ? ClockRing.IS_HOT : ClockRing.IN_TEST);
  }

  private void addGhost(int cold) {
    ring.addGhost(cold);
    // Section 4.3: while there are too many ghosts, HAND_test ends tests.
    while (ring.ghosts() > ghostShare) {
      endOldestTest();
    }
  }

  /** The oldest unused hot entry, when all cold ones are in use. It leaves no ghost. */
  private int hotVictim() {
    int victim = entries.firstUnused(ClockRing.HOT);
    if (victim != NONE) {
      ring.leave(victim);
    }
    return victim;
  }

  /**
   * Whether a cold page that was used in its test period, and has left the ring, becomes hot. It
   * does not if the hot hand, looking for room, reaches the page's old place: there its test ends.
   */
  private boolean becomesHot(long place) {
    // Section 4.4: a use within the test asks for more cold pages.
    adjust(1);
    while (ring.hotSize() >= capacity - coldTarget) {
      if (!demoteBefore(place)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Runs HAND_hot up to that time (section 4.3): a marked entry starts anew, the first one without
   * a mark turns cold. The hand stops at a hot entry; the pages that it passes end their tests.
   */
  private boolean demoteBefore(long limit) {
    boolean demoted = false;
    int hot = entries.first(ClockRing.HOT);
    while (!demoted && hot != NONE && ring.time(hot) < limit) {
      demoted = !ring.is(ClockRing.MARKED, hot);
      ring.leave(hot);
      ring.addNewest(hot, demoted ? 0 : ClockRing.IS_HOT);
      hot = entries.first(ClockRing.HOT);
    }
    long place = hot == NONE ? Long.MAX_VALUE : ring.time(hot);
    while (ring.oldestTestTime() < place) {
      endOldestTest();
    }
    return demoted;
  }

  /** Section 4.4: a test that ends without a use asks for fewer cold pages. */
  private void endOldestTest() {
    adjust(ring.endOldestTest() ? 1 : -1);
  }

  private void adjust(int step) {
    coldTarget = Math.max(leastCold, Math.min(coldTarget + step, mostCold));
  }

  /** Registers {@code clock-pro}. */
  @AutoService(CacheFactory.class)
  public static final class Factory extends PinnedCacheFactory {
    public Factory() {
      super(
          PolicyInfo.named("clock-pro", "lirs with clocks: hot, cold, and evicted under test")
              .details("A hit only sets a mark. How much is kept for the cold adapts.")
              .cost("hit O(1), miss O(1) amortized + entries in use at the cold hand")
              .source(
                  "Jiang, Chen, Zhang, CLOCK-Pro: an effective improvement of the CLOCK"
                      + " replacement, USENIX ATC 2005")
              .parameter("cold", 0.01, 0, 0.5, "least share of the capacity that is cold")
              .parameter("ghost", 1, 0, 10, "ghosts, as a share of the capacity"),
          /* lists= */ 2);
    }

    @Override
    protected EvictionOrder order(CacheSettings settings, Entries entries) {
      return new ClockPro(settings, entries);
    }
  }
}
