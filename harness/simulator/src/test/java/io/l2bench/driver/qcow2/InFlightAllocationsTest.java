package io.l2bench.driver.qcow2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every write of up to 12 bytes beside every one or two allocations on a disk of four clusters of 4
 * bytes, against sets of bytes (QEMU, block/qcow2-cluster.c, handle_dependencies; behaviour, not
 * code).
 */
final class InFlightAllocationsTest {
  private static final int CLUSTER = 4;
  private static final int DISK = 4 * CLUSTER;

  /** What a write touches, and whether its clusters have their place already. */
  private record Old(int from, int to, boolean keepsOld) {
    void addTo(InFlightAllocations all) {
      Allocation made = all.add();
      made.guest = from & -CLUSTER;
      made.headFrom = from - made.guest;
      made.tailFrom = to - made.guest;
      made.tailBytes = 0;
      made.keepsOld = keepsOld;
    }

    BitSet touched() {
      return bytes(from, to);
    }

    BitSet clusters() {
      return bytes(from / CLUSTER * CLUSTER, (to + CLUSTER - 1) / CLUSTER * CLUSTER);
    }
  }

  @Test
  void oneAllocation() {
    for (int from = 0; from < DISK; from++) {
      for (int to = from + 1; to <= DISK; to++) {
        check(List.of(new Old(from, to, /* keepsOld= */ false)));
        check(List.of(new Old(from, to, /* keepsOld= */ true)));
      }
    }
  }

  @Test
  void theNewestOfTwoIsLookedAtFirst() {
    for (int from = 0; from < DISK; from += 3) {
      for (int other = 1; other < DISK; other += 3) {
        Old old = new Old(from, Math.min(DISK, from + 5), /* keepsOld= */ true);
        check(List.of(new Old(other, Math.min(DISK, other + 2), false), old));
        check(List.of(old, new Old(other, Math.min(DISK, other + 6), false)));
      }
    }
  }

  private static void check(List<Old> newestFirst) {
    InFlightAllocations all = new InFlightAllocations();
    for (int i = newestFirst.size() - 1; i >= 0; i--) {
      newestFirst.get(i).addTo(all);
    }
    for (int start = 0; start < DISK; start++) {
      for (int bytes = 1; bytes <= 12; bytes++) {
        int free = bytes;
        Old conflict = null;
        for (Old old : newestFirst) {
          if (conflict == null && conflicts(bytes(start, start + free), old)) {
            free = Math.max(0, old.clusters().nextSetBit(0) - start);
            conflict = free == 0 ? old : null;
          }
        }
        Allocation found = all.conflict(start, bytes, CLUSTER);
        assertThat(described(found))
            .as("%d+%d of %s", start, bytes, newestFirst)
            .isEqualTo(conflict == null ? "none" : conflict.from() + "-" + conflict.to());
        assertThat(all.bytesBefore()).as("%d+%d of %s", start, bytes, newestFirst).isEqualTo(free);
      }
    }
  }

  private static boolean conflicts(BitSet write, Old old) {
    return write.intersects(old.clusters())
        && !(old.keepsOld() && !write.intersects(old.touched()));
  }

  private static String described(@Nullable Allocation allocation) {
    return allocation == null ? "none" : allocation.from() + "-" + allocation.to();
  }

  private static BitSet bytes(int from, int to) {
    BitSet bytes = new BitSet();
    bytes.set(from, to);
    return bytes;
  }
}
