package io.l2bench.cache.qcow2;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.cache.CacheCounts;
import io.l2bench.cache.Policies;
import io.l2bench.cache.TableCache;
import io.l2bench.cache.golden.GeneratedTraces;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Qcow2Test {
  private static final Policies POLICIES = Policies.load();

  @Test
  void equalsLruOneRequestAtATime() {
    for (int[] trace : GeneratedTraces.all().values()) {
      for (int capacity : new int[] {1, 2, 3, 5, 10, 50}) {
        assertThat(counts("qcow2", capacity, trace)).isEqualTo(counts("lru", capacity, trace));
      }
    }
  }

  private static CacheCounts counts(String policy, int capacity, int[] trace) {
    TableCache cache = POLICIES.parse(policy).create(capacity, /* seed= */ 1);
    for (int table : trace) {
      cache.access(table);
    }
    return cache.counts();
  }

  @Test
  void missesWhatThePortMisses() {
    for (int[] trace : GeneratedTraces.all().values()) {
      for (int slots : new int[] {2, 3, 5, 10, 50}) {
        assertThat(portMisses(slots, trace)).isEqualTo(counts("qcow2", slots, trace).misses());
      }
    }
  }

  private static long portMisses(int slots, int[] trace) {
    PortedCaches port = new PortedCaches(slots, /* l2Entry= */ 512, 4, 65536);
    long misses = 0;
    for (int table : trace) {
      long offset = 512 * (table + 1L);
      misses += port.get(TableKind.L2, offset, /* readFromDisk= */ true).size() > 1 ? 1 : 0;
      port.put(TableKind.L2, offset);
    }
    return misses;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 10})
  void holdsWhatQemusSlotsHoldWithRequestsInFlight(int capacity) {
    TableCache cache = POLICIES.parse("qcow2").create(capacity, /* seed= */ 1);
    Slots slots = new Slots(capacity);
    SplittableRandom random = new SplittableRandom(capacity);
    List<Integer> held = new ArrayList<>();
    List<Integer> tables = new ArrayList<>();
    for (int step = 0; step < 5000; step++) {
      if (held.isEmpty() || (held.size() < 2 * capacity && random.nextBoolean())) {
        int table = random.nextInt(3 * capacity);
        int entry = cache.lookup(table);
        assertThat(entry != TableCache.MISS).as("step %d", step).isEqualTo(slots.get(table));
        held.add(entry == TableCache.MISS ? cache.commit(cache.allocate(table)) : entry);
        tables.add(table);
      } else {
        int at = random.nextInt(held.size());
        cache.release(held.remove(at));
        slots.put(tables.remove(at));
      }
      assertThat(cache.size()).as("step %d", step).isEqualTo(slots.used());
    }
  }

  /**
   * The slots of QEMU's cache, searched as it does: from a slot that the table gives, all the way
   * round, for the least time of last release. Where it aborts, one slot more; where there are more
   * than at first, the victim's slot goes too.
   */
  private static final class Slots {
    private static final int EMPTY = -1;

    private final int capacity;
    private final List<long[]> slots = new ArrayList<>();
    private long time;

    Slots(int capacity) {
      this.capacity = capacity;
      for (int i = 0; i < capacity; i++) {
        slots.add(new long[] {EMPTY, 0, 0});
      }
    }

    /** Whether the table is there; puts it there if not. References count in word 1. */
    boolean get(int table) {
      long @Nullable [] victim = null;
      int start = table * 4 % slots.size();
      for (int i = 0; i < slots.size(); i++) {
        long[] slot = slots.get((start + i) % slots.size());
        if (slot[0] == table) {
          slot[1]++;
          return true;
        }
        if (slot[1] == 0 && (victim == null || slot[2] < victim[2])) {
          victim = slot;
        }
      }
      place(table, victim);
      return false;
    }

    private void place(int table, long @Nullable [] victim) {
      long[] slot = victim == null ? new long[3] : victim;
      if (victim == null) {
        slots.add(slot);
      }
      slot[0] = table;
      slot[1] = 1;
      while (slots.size() > capacity && removeOldestUnused()) {}
    }

    private boolean removeOldestUnused() {
      return slots.stream()
          .filter(slot -> slot[1] == 0)
          .min((a, b) -> Long.compare(a[2], b[2]))
          .filter(slots::remove)
          .isPresent();
    }

    void put(int table) {
      for (long[] slot : slots) {
        if (slot[0] == table) {
          slot[1]--;
          slot[2] = slot[1] == 0 ? ++time : slot[2];
        }
      }
    }

    int used() {
      return (int) slots.stream().filter(slot -> slot[0] != EMPTY).count();
    }
  }
}
