package io.l2bench.cache.clock;

import com.google.auto.service.AutoService;
import io.l2bench.cache.CacheFactory;
import io.l2bench.cache.CacheSettings;
import io.l2bench.cache.PolicyInfo;
import io.l2bench.cache.frame.Entries;
import io.l2bench.cache.frame.EvictionOrder;
import io.l2bench.cache.frame.FramedPolicy;
import io.l2bench.cache.frame.Ghosts;
import java.util.Arrays;

/**
 * LIRS with marks instead of a stack: hot entries, and cold ones that become hot if used again
 * within their test period, which may outlast their eviction. Jiang, Chen, Zhang, CLOCK-Pro: an
 * effective improvement of the CLOCK replacement, USENIX ATC 2005.
 *
 * <p>The paper has one ring and three hands, each on the oldest page of its kind: hot, cold and
 * cached, in its test period. Here each kind has a list in the ring's order, and a time, taken when
 * a page was last put at the ring's head, orders pages of different lists.
 */
final class ClockPro extends EvictionOrder {
  private static final int COLD = 0;
  private static final int HOT = 1;

  /** The states of an entry: none or some of these. */
  private static final int IS_HOT = 1;

  private static final int IN_TEST = 2;
  private static final int MARKED = 4;

  private static final int NONE = Entries.NONE;

  private final int capacity;
  private final int leastCold;
  private final int mostCold;
  private final int ghostShare;
  private final Entries entries;

  /**
   * The evicted cold pages in their test period, in order of eviction: the ring's order, unless an
   * older page was passed because it was in use.
   */
  private final Ghosts ghosts;

  /** By entry and by ghost, when it was put at the head of the ring. */
  private long[] time = {};

  private long[] ghostTime = {};
  private long now;

  /** Cold entries that the cache aims at. */
  private int coldTarget;

  private int hotSize;
  private int coldSize;

  /** The oldest cold entry in its test period, or NONE: the hand of the test. */
  private int oldestTest = NONE;

  private boolean full;

  private ClockPro(CacheSettings settings, Entries entries) {
    this.capacity = settings.capacity();
    this.leastCold = Math.max(1, (int) (capacity * settings.parameter("cold")));
    this.mostCold = Math.max(leastCold, capacity - leastCold);
    this.ghostShare = (int) (capacity * settings.parameter("ghost"));
    this.coldTarget = leastCold;
    this.entries = entries;
    this.ghosts = new Ghosts(capacity, /* lists= */ 1);
  }

  @Override
  protected void grow(int limit) {
    time = Arrays.copyOf(time, limit);
  }

  @Override
  protected void hit(int entry) {
    entries.setState(entry, entries.state(entry) | MARKED);
  }

  @Override
  protected int victim() {
    full = true;
    int candidate = entries.firstUnused(COLD);
    while (candidate != NONE) {
      int state = entries.state(candidate);
      if ((state & MARKED) == 0) {
        evict(candidate, state);
        return candidate;
      }
      boolean hot = (state & IN_TEST) != 0 && mayBecomeHot(candidate);
      leave(candidate);
      addNewest(candidate, hot ? IS_HOT : IN_TEST);
      candidate = entries.firstUnused(COLD);
    }
    return hotVictim();
  }

  @Override
  protected void insert(int entry) {
    int table = entries.table(entry);
    int state = IN_TEST;
    if (!full && hotSize + coldSize < capacity - leastCold) {
      state = IS_HOT;
    } else if (ghosts.find(table) != Ghosts.NONE && ghostMayBecomeHot(table)) {
      state = IS_HOT;
    }
    ghosts.removeTable(table);
    addNewest(entry, state);
    full = false;
  }

  @Override
  protected void clear() {
    ghosts.clear();
    hotSize = 0;
    coldSize = 0;
    coldTarget = leastCold;
    oldestTest = NONE;
  }

  private void evict(int cold, int state) {
    leave(cold);
    if ((state & IN_TEST) == 0) {
      return;
    }
    int ghost = ghosts.add(0, entries.table(cold));
    if (ghost >= ghostTime.length) {
      ghostTime = Arrays.copyOf(ghostTime, ghosts.limit());
    }
    ghostTime[ghost] = time[cold];
    while (ghosts.size(0) > ghostShare) {
      endOldestTest();
    }
  }

  /** With all cold entries in use, the oldest hot one that is not. It leaves no ghost. */
  private int hotVictim() {
    int victim = entries.firstUnused(HOT);
    if (victim != NONE) {
      leave(victim);
    }
    return victim;
  }

  /** Whether there is room among the hot for a cold entry that was used in its test period. */
  private boolean mayBecomeHot(int entry) {
    adjust(1);
    while (hotSize >= capacity - coldTarget) {
      if ((entries.state(entry) & IN_TEST) == 0 || !demoteBefore(time[entry])) {
        return false;
      }
    }
    return true;
  }

  private boolean ghostMayBecomeHot(int table) {
    adjust(1);
    while (hotSize >= capacity - coldTarget) {
      int ghost = ghosts.find(table);
      if (ghost == Ghosts.NONE || !demoteBefore(ghostTime[ghost])) {
        return false;
      }
    }
    return true;
  }

  /**
   * Runs the hot hand up to that time: a marked entry starts anew, one without a mark turns cold.
   * The hand stops at a hot entry; what it passes ends its test.
   */
  private boolean demoteBefore(long limit) {
    boolean demoted = false;
    int hot = entries.first(HOT);
    while (!demoted && hot != NONE && time[hot] < limit) {
      demoted = (entries.state(hot) & MARKED) == 0;
      leave(hot);
      addNewest(hot, demoted ? 0 : IS_HOT);
      hot = entries.first(HOT);
    }
    endTestsBefore(hot == NONE ? limit : time[hot]);
    return demoted;
  }

  private void endTestsBefore(long limit) {
    while (oldestTestTime() < limit) {
      endOldestTest();
    }
  }

  private long oldestTestTime() {
    long ofEntry = oldestTest == NONE ? Long.MAX_VALUE : time[oldestTest];
    int ghost = ghosts.oldest(0);
    return Math.min(ofEntry, ghost == Ghosts.NONE ? Long.MAX_VALUE : ghostTime[ghost]);
  }

  private void endOldestTest() {
    int ghost = ghosts.oldest(0);
    if (ghost != Ghosts.NONE && (oldestTest == NONE || ghostTime[ghost] < time[oldestTest])) {
      ghosts.remove(ghost);
      adjust(-1);
      return;
    }
    int entry = oldestTest;
    int state = entries.state(entry);
    entries.setState(entry, state & ~IN_TEST);
    findOldestTest(entry);
    adjust((state & MARKED) == 0 ? -1 : 1);
  }

  /** Moves the hand of the test on, from an entry that leaves its test. */
  private void findOldestTest(int from) {
    int entry = entries.next(from);
    while (entry != NONE && (entries.state(entry) & IN_TEST) == 0) {
      entry = entries.next(entry);
    }
    oldestTest = entry;
  }

  private void adjust(int step) {
    coldTarget = Math.max(leastCold, Math.min(coldTarget + step, mostCold));
  }

  private void leave(int entry) {
    if (entry == oldestTest) {
      findOldestTest(entry);
    }
    if ((entries.state(entry) & IS_HOT) == 0) {
      coldSize--;
    } else {
      hotSize--;
    }
    entries.unlink(entry);
  }

  private void addNewest(int entry, int state) {
    entries.setState(entry, state);
    time[entry] = ++now;
    if ((state & IS_HOT) != 0) {
      hotSize++;
      entries.addLast(HOT, entry);
      return;
    }
    coldSize++;
    entries.addLast(COLD, entry);
    if (oldestTest == NONE && (state & IN_TEST) != 0) {
      oldestTest = entry;
    }
  }

  /** Registers {@code clock-pro}. */
  @AutoService(CacheFactory.class)
  public static final class Factory extends FramedPolicy {
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
