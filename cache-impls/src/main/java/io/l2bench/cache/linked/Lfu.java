package io.l2bench.cache.linked;

import com.google.auto.service.AutoService;
import io.l2bench.cache.CacheFactory;
import io.l2bench.cache.CacheSettings;
import io.l2bench.cache.PolicyInfo;
import io.l2bench.cache.frame.Entries;
import io.l2bench.cache.frame.EvictionOrder;
import io.l2bench.cache.frame.PinnedCacheFactory;
import java.util.Arrays;

/**
 * Least frequently used since it came in; among equals the one that reached its frequency first
 * goes. Shah, Mitra, Matani, An O(1) algorithm for implementing the LFU cache eviction scheme,
 * 2010.
 *
 * <p>One list holds the entries by rising frequency. A <i>group</i>, the entries of one frequency,
 * knows that frequency and its last entry, and groups are linked in the same order; a hit moves an
 * entry behind the last one of the next group.
 */
final class Lfu extends EvictionOrder {
  private static final int ORDER = 0;

  /** The group below all others: frequency 0, no entries. */
  private static final int BOTTOM = 0;

  private static final int NONE = Entries.NONE;

  private final Entries entries;
  private int[] groupOf = {};
  private int[] frequency = {};
  private int[] last = {};
  private int[] above = {};
  private int[] below = {};
  private int groups;

  /** The group given back last, linked to the one before by {@code above}; or NONE. */
  private int freed;

  private Lfu(Entries entries) {
    this.entries = entries;
  }

  @Override
  protected void grow(int limit) {
    boolean first = groupOf.length == 0;
    groupOf = Arrays.copyOf(groupOf, limit);
    // One group for each entry, the bottom, and one more while an entry changes groups.
    frequency = Arrays.copyOf(frequency, limit + 2);
    last = Arrays.copyOf(last, limit + 2);
    above = Arrays.copyOf(above, limit + 2);
    below = Arrays.copyOf(below, limit + 2);
    if (first) {
      clear();
    }
  }

  @Override
  protected void clear() {
    groups = 1;
    freed = NONE;
    above[BOTTOM] = NONE;
  }

  @Override
  protected void hit(int entry) {
    int group = groupOf[entry];
    int next = groupAbove(group);
    int behind = last[next] == NONE ? last[group] : last[next];
    leaveGroup(entry);
    if (behind != entry) {
      entries.unlink(entry);
      entries.addAfter(behind, entry);
    }
    join(next, entry);
  }

  @Override
  protected int victim() {
    int victim = entries.firstUnused(ORDER);
    if (victim != NONE) {
      leaveGroup(victim);
      entries.unlink(victim);
    }
    return victim;
  }

  @Override
  protected void insert(int entry) {
    int group = groupAbove(BOTTOM);
    if (last[group] == NONE) {
      entries.addFirst(ORDER, entry);
    } else {
      entries.addAfter(last[group], entry);
    }
    join(group, entry);
  }

  private void join(int group, int entry) {
    groupOf[entry] = group;
    last[group] = entry;
  }

  private void leaveGroup(int entry) {
    int group = groupOf[entry];
    if (last[group] != entry) {
      return;
    }
    int previous = entries.previous(entry);
    if (previous != NONE && groupOf[previous] == group) {
      last[group] = previous;
    } else {
      remove(group);
    }
  }

  /** The group of the next frequency; a new one, still without an entry, if there is none. */
  private int groupAbove(int group) {
    int next = above[group];
    if (next != NONE && frequency[next] == frequency[group] + 1) {
      return next;
    }
    int added = freed;
    if (added == NONE) {
      added = groups++;
    } else {
      freed = above[added];
    }
    frequency[added] = frequency[group] + 1;
    last[added] = NONE;
    link(group, added);
    link(added, next);
    return added;
  }

  private void remove(int group) {
    link(below[group], above[group]);
    above[group] = freed;
    freed = group;
  }

  private void link(int lower, int upper) {
    above[lower] = upper;
    if (upper != NONE) {
      below[upper] = lower;
    }
  }

  /** Registers {@code lfu}. */
  @AutoService(CacheFactory.class)
  public static final class Factory extends PinnedCacheFactory {
    public Factory() {
      super(
          PolicyInfo.named("lfu", "least frequently used since it came in; ties go first in first")
              .details("No aging: what was hit often long ago stays. An evicted table starts anew.")
              .cost("hit O(1), miss O(1 + entries in use among the least frequent)")
              .source(
                  "Shah, Mitra, Matani, An O(1) algorithm for implementing the LFU cache eviction"
                      + " scheme, 2010"),
          /* lists= */ 1);
    }

    @Override
    protected EvictionOrder order(CacheSettings settings, Entries entries) {
      return new Lfu(entries);
    }
  }
}
