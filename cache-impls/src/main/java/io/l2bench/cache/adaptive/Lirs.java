package io.l2bench.cache.adaptive;

import com.google.auto.service.AutoService;
import io.l2bench.cache.CacheFactory;
import io.l2bench.cache.CacheSettings;
import io.l2bench.cache.PolicyInfo;
import io.l2bench.cache.frame.Entries;
import io.l2bench.cache.frame.EvictionOrder;
import io.l2bench.cache.frame.FramedPolicy;
import io.l2bench.cache.frame.Ghosts;
import io.l2bench.cache.frame.TableLists;
import java.util.Arrays;

/**
 * Low inter-reference recency set: most of the cache holds the tables whose last two uses were the
 * fewest other tables apart (LIR); the rest (HIR) pass through a short queue. Jiang, Zhang, LIRS:
 * an efficient low inter-reference recency set replacement policy to improve buffer cache
 * performance, SIGMETRICS 2002.
 *
 * <p>The stack S holds, by last use, every LIR table and the HIR ones used since the oldest LIR
 * one, cached or not; its bottom is always LIR. The queue Q holds the cached HIR entries. The paper
 * bounds S by nothing; here the tables in it that are not cached are at most {@code ghost} times
 * the capacity, the longest evicted leave first.
 */
final class Lirs extends EvictionOrder {
  private static final int QUEUE = 0;

  /** The states of an entry. */
  private static final int HIR = 0;

  private static final int LIR = 1;

  private static final int NONE = Entries.NONE;

  private final Entries entries;

  /** S: a record for each table in it, the bottom first. */
  private final TableLists stack;

  /** The tables in S that are not cached, the one evicted first first. */
  private final Ghosts evicted;

  private final int lirShare;
  private final int evictedShare;

  /** By entry, its record in S, or NONE. */
  private int[] recordOf = {};

  /** By record in S, its entry, or NONE if the table is not cached. */
  private int[] entryOf = {};

  /** By record in S of a table that is not cached, its record among the evicted. */
  private int[] evictedOf = {};

  /** By record among the evicted, its record in S. */
  private int[] stackOf = {};

  private int lirSize;

  /** The newcomer's record in S, or NONE. */
  private int newcomer = NONE;

  private Lirs(CacheSettings settings, Entries entries) {
    int capacity = settings.capacity();
    this.entries = entries;
    this.lirShare = Math.min(capacity - 1, (int) (capacity * (1 - settings.parameter("hir"))));
    this.evictedShare = (int) (capacity * settings.parameter("ghost"));
    this.stack = new TableLists(2 * capacity, /* lists= */ 1);
    this.evicted = new Ghosts(capacity, /* lists= */ 1);
  }

  @Override
  protected void grow(int limit) {
    recordOf = Arrays.copyOf(recordOf, limit);
  }

  @Override
  protected void hit(int entry) {
    int record = recordOf[entry];
    if (record == NONE) {
      push(entry);
      entries.moveToLast(QUEUE, entry);
    } else {
      stack.renew(record);
      if (entries.state(entry) == HIR) {
        entries.unlink(entry);
        becomeLir(entry);
      }
    }
    prune();
  }

  @Override
  protected void arriving(int table) {
    int known = evicted.find(table);
    newcomer = NONE;
    if (known != NONE) {
      newcomer = stackOf[known];
      evicted.remove(known);
    }
  }

  @Override
  protected int victim() {
    int victim = entries.firstUnused(QUEUE);
    if (victim == NONE) {
      return lirVictim();
    }
    entries.unlink(victim);
    int record = recordOf[victim];
    if (record != NONE) {
      remember(record);
    }
    return victim;
  }

  @Override
  protected void insert(int entry) {
    boolean remembered = newcomer != NONE;
    if (remembered) {
      stack.renew(newcomer);
      bind(newcomer, entry);
      newcomer = NONE;
    } else {
      push(entry);
    }
    if (remembered || lirSize < lirShare) {
      becomeLir(entry);
    } else {
      entries.addLast(QUEUE, entry);
    }
    prune();
  }

  @Override
  protected void clear() {
    stack.clear();
    evicted.clear();
    lirSize = 0;
  }

  /** Puts an entry that S does not hold on its top. */
  private void push(int entry) {
    int record = stack.add(0, entries.table(entry));
    if (record >= entryOf.length) {
      entryOf = Arrays.copyOf(entryOf, stack.limit());
      evictedOf = Arrays.copyOf(evictedOf, stack.limit());
    }
    bind(record, entry);
  }

  private void bind(int record, int entry) {
    entryOf[record] = entry;
    recordOf[entry] = record;
  }

  /** Makes an entry LIR that is in S and not in Q; the LIR one at the bottom may have to leave. */
  private void becomeLir(int entry) {
    entries.setState(entry, LIR);
    lirSize++;
    if (lirSize > lirShare) {
      int bottom = entryOf[stack.oldest(0)];
      leaveLir(bottom);
      entries.addLast(QUEUE, bottom);
    }
  }

  private void leaveLir(int entry) {
    entries.setState(entry, HIR);
    lirSize--;
    remove(recordOf[entry]);
  }

  /** Takes what is not LIR off the bottom of S. */
  private void prune() {
    int bottom = stack.oldest(0);
    while (bottom != NONE && (entryOf[bottom] == NONE || entries.state(entryOf[bottom]) == HIR)) {
      remove(bottom);
      bottom = stack.oldest(0);
    }
  }

  private void remove(int record) {
    if (entryOf[record] != NONE) {
      recordOf[entryOf[record]] = NONE;
    } else if (record == newcomer) {
      newcomer = NONE;
    } else {
      evicted.remove(evictedOf[record]);
    }
    stack.remove(record);
  }

  /** Keeps the table of a record in S that is no longer cached among the evicted. */
  private void remember(int record) {
    int added = evicted.add(0, stack.table(record));
    if (added >= stackOf.length) {
      stackOf = Arrays.copyOf(stackOf, evicted.limit());
    }
    stackOf[added] = record;
    evictedOf[record] = added;
    entryOf[record] = NONE;
    while (evicted.size(0) > evictedShare) {
      remove(stackOf[evicted.oldest(0)]);
    }
  }

  /** With all of Q in use, the LIR entry lowest in S that is not. */
  private int lirVictim() {
    for (int record = stack.oldest(0); record != NONE; record = stack.newer(record)) {
      int entry = entryOf[record];
      if (entry == NONE || entries.state(entry) == HIR) {
        continue;
      }
      if (!entries.inUse(entry)) {
        leaveLir(entry);
        prune();
        return entry;
      }
      entries.skip();
    }
    return NONE;
  }

  /** Registers {@code lirs}. */
  @AutoService(CacheFactory.class)
  public static final class Factory extends FramedPolicy {
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
          /* lists= */ 1);
    }

    @Override
    protected EvictionOrder order(CacheSettings settings, Entries entries) {
      return new Lirs(settings, entries);
    }
  }
}
