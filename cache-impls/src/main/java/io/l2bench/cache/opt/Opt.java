package io.l2bench.cache.opt;

import com.google.auto.service.AutoService;
import io.l2bench.cache.CacheFactory;
import io.l2bench.cache.CacheSettings;
import io.l2bench.cache.PolicyInfo;
import io.l2bench.cache.Trait;
import io.l2bench.cache.frame.Entries;
import io.l2bench.cache.frame.EvictionOrder;
import io.l2bench.cache.frame.PinnedCacheFactory;
import java.util.Arrays;

/**
 * Demand MIN: of the entries not in use, the one whose next lookup is furthest goes. Belady, A
 * study of replacement algorithms for a virtual-storage computer, IBM Systems Journal 1966.
 *
 * <p>Each cached table with lookups to come marks the position of its next one in the trace; the
 * search for a victim goes down from the last mark. Positions are unique, so ties arise only among
 * the tables that are never looked up again, and do not matter.
 */
final class Opt extends EvictionOrder {
  /** The entries whose tables are never looked up again. */
  private static final int OVER = 0;

  private final Entries entries;
  private final NextLookups lookups;
  private final PositionSet marks;

  /** By marked position, the entry that marks it. */
  private final int[] entryAt;

  /** By entry, the position that it marks, or {@link NextLookups#NEVER}. */
  private int[] markOf = {};

  private Opt(Entries entries, NextLookups lookups) {
    this.entries = entries;
    this.lookups = lookups;
    this.marks = new PositionSet(lookups.length());
    this.entryAt = new int[lookups.length()];
  }

  @Override
  protected void grow(int limit) {
    markOf = Arrays.copyOf(markOf, limit);
  }

  @Override
  protected void hit(int entry) {
    remove(entry);
    insert(entry);
  }

  @Override
  protected int victim() {
    int victim = entries.firstUnused(OVER);
    for (int at = marks.last(); victim == Entries.NONE && at >= 0; at = marks.before(at)) {
      int candidate = entryAt[at];
      if (entries.inUse(candidate)) {
        entries.skip();
      } else {
        victim = candidate;
      }
    }
    if (victim != Entries.NONE) {
      remove(victim);
    }
    return victim;
  }

  @Override
  protected void insert(int entry) {
    int next = lookups.advance(entries.table(entry));
    markOf[entry] = next;
    if (next == NextLookups.NEVER) {
      entries.addLast(OVER, entry);
    } else {
      entryAt[next] = entry;
      marks.add(next);
    }
  }

  @Override
  protected void clear() {
    marks.clear();
  }

  private void remove(int entry) {
    if (markOf[entry] == NextLookups.NEVER) {
      entries.unlink(entry);
    } else {
      marks.remove(markOf[entry]);
    }
  }

  /** Registers {@code opt}. */
  @AutoService(CacheFactory.class)
  public static final class Factory extends PinnedCacheFactory {
    public Factory() {
      super(
          PolicyInfo.named("opt", "Belady's demand MIN: the furthest next lookup goes")
              .details(
                  "The bound for policies that always admit, one request at a time; in flight"
                      + " others can beat it by a little.")
              .cost("hit and miss O(log64 of the trace's length) + entries in use passed")
              .source(
                  "Belady, A study of replacement algorithms for a virtual-storage computer,"
                      + " IBM Systems Journal 1966")
              .promising(Trait.PINS, Trait.ALWAYS_ADMITS, Trait.DETERMINISTIC, Trait.NEEDS_FUTURE),
          /* lists= */ 1);
    }

    @Override
    protected EvictionOrder order(CacheSettings settings, Entries entries) {
      return new Opt(entries, new NextLookups(settings.requireFuture()));
    }
  }
}
