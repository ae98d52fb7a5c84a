package io.l2bench.cache.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a policy on the frame is certain to see. */
final class PinnedCacheTest {
  private final List<Integer> released = new ArrayList<>();

  @Test
  void everyReferenceGoesBackThroughRelease() {
    PinnedCache cache = hearing(/* capacity= */ 2);
    cache.access(1);
    assertThat(released).as("an access that misses").hasSize(1);
    cache.access(1);
    assertThat(released).as("an access that hits").hasSize(2);
    int dropped = cache.allocate(1);
    int used = cache.commit(dropped);
    assertThat(released).as("a dropped commit").hasSize(3).endsWith(dropped);
    cache.release(used);
    assertThat(released).as("a release").hasSize(4).endsWith(used);
  }

  @Test
  void whatIsHeardLeavesNoReferenceBehind() {
    PinnedCache cache = hearing(/* capacity= */ 1);
    cache.access(1);
    cache.access(1);
    cache.access(2);
    assertThat(cache.size()).isOne();
    assertThat(cache.counts().evictions()).isOne();
    assertThat(cache.counts().skipped()).isZero();
  }

  /** A FIFO cache that notes its releases. */
  private PinnedCache hearing(int capacity) {
    Entries entries = new Entries(capacity, /* lists= */ 1);
    return new PinnedCache(capacity, entries, new FirstInFirstOut(entries)) {
      @Override
      public void release(int entry) {
        super.release(entry);
        released.add(entry);
      }
    };
  }

  private static final class FirstInFirstOut extends EvictionOrder {
    private final Entries entries;

    FirstInFirstOut(Entries entries) {
      this.entries = entries;
    }

    @Override
    protected void hit(int entry) {}

    @Override
    protected int victim() {
      int victim = entries.firstUnused(0);
      if (victim != Entries.NONE) {
        entries.unlink(victim);
      }
      return victim;
    }

    @Override
    protected void insert(int entry) {
      entries.addLast(0, entry);
    }
  }
}
