package io.l2bench.cache.linked;

import com.google.auto.service.AutoService;
import io.l2bench.cache.CacheFactory;
import io.l2bench.cache.CacheSettings;
import io.l2bench.cache.PolicyInfo;
import io.l2bench.cache.frame.Entries;
import io.l2bench.cache.frame.EvictionOrder;
import io.l2bench.cache.frame.PinnedCacheFactory;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Random replacement: a draw picks the victim, every entry equally likely; if it is in use, the
 * next unused one goes. Belady, A study of replacement algorithms for a virtual-storage computer,
 * IBM Systems Journal 1966.
 */
final class RandomOrder extends EvictionOrder {
  private final Entries entries;
  private final long seed;
  private SplittableRandom random;

  /** The cached entries, in no order. */
  private int[] members = {};

  private int size;

  private RandomOrder(long seed, Entries entries) {
    this.entries = entries;
    this.seed = seed;
    this.random = new SplittableRandom(seed);
  }

  @Override
  protected void grow(int limit) {
    members = Arrays.copyOf(members, limit);
  }

  @Override
  protected void hit(int entry) {}

  @Override
  protected int victim() {
    int drawn = random.nextInt(size);
    for (int passed = 0; passed < size; passed++) {
      int place = (drawn + passed) % size;
      int candidate = members[place];
      if (!entries.inUse(candidate)) {
        size--;
        members[place] = members[size];
        return candidate;
      }
      entries.skip();
    }
    return Entries.NONE;
  }

  @Override
  protected void insert(int entry) {
    members[size] = entry;
    size++;
  }

  @Override
  protected void clear() {
    size = 0;
    random = new SplittableRandom(seed);
  }

  /** Registers {@code random}. */
  @AutoService(CacheFactory.class)
  public static final class Factory extends PinnedCacheFactory {
    public Factory() {
      super(
          PolicyInfo.named("random", "a seeded draw picks the victim; a hit changes nothing")
              .details("Equal seeds give equal runs. The least that a useful policy must beat.")
              .cost("hit O(1), miss O(1 + entries in use after the draw)")
              .source(
                  "Belady, A study of replacement algorithms for a virtual-storage computer,"
                      + " IBM Systems Journal 1966"),
          /* lists= */ 0);
    }

    @Override
    protected EvictionOrder order(CacheSettings settings, Entries entries) {
      return new RandomOrder(settings.seed(), entries);
    }
  }
}
