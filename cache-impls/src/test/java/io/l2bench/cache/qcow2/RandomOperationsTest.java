package io.l2bench.cache.qcow2;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.cache.qcow2.PlainCaches.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The index and the list in order of release find what QEMU's search over all slots finds. */
final class RandomOperationsTest {
  private static final long ENTRY = 512;
  private static final int REFCOUNT_SLOTS = 4;

  private final List<Held> held = new ArrayList<>();

  private record Held(TableKind kind, long offset) {}

  @ParameterizedTest
  @CsvSource({"2, 8000", "3, 8000", "4, 8000", "8, 8000", "17, 8000", "64, 8000", "100, 8000"})
  void doesWhatThePlainSearchDoes(int slots, int steps) {
    PortedCaches port = new PortedCaches(slots, ENTRY, REFCOUNT_SLOTS, 4 * ENTRY);
    Caches plain = new PlainCaches(slots, ENTRY, REFCOUNT_SLOTS, 4 * ENTRY, Fault.NONE);
    SplittableRandom random = new SplittableRandom(slots);
    for (int step = 0; step < steps; step++) {
      TableKind kind = random.nextBoolean() ? TableKind.L2 : TableKind.REFCOUNTS;
      long offset = offset(port.cache(kind), random);
      int choice = random.nextInt(100);
      assertThat(run(port, port, kind, offset, choice))
          .as("slots %d, step %d, choice %d, offset %d", slots, step, choice, offset)
          .isEqualTo(run(plain, port, kind, offset, choice));
      note(kind, offset, choice, port);
    }
  }

  /** One of one and a half as many tables as slots. */
  private static long offset(Qcow2TableCache cache, SplittableRandom random) {
    return cache.entryBytes() * (1 + random.nextInt(cache.slots() * 3 / 2));
  }

  private List<String> run(
      Caches caches, PortedCaches port, TableKind kind, long offset, int choice) {
    boolean holding = held.contains(new Held(kind, offset));
    if (choice < 60) {
      return mayGet(kind, port) ? caches.get(kind, offset, choice % 5 != 0) : List.of();
    }
    return switch (choice) {
      case 60, 61 -> caches.setDependency(TableKind.L2, TableKind.REFCOUNTS);
      case 62, 63 -> caches.setDependency(TableKind.REFCOUNTS, TableKind.L2);
      case 64 -> caches.flush(kind);
      case 65 -> caches.write(kind);
      default -> {
        quietly(caches, kind, offset, choice, holding);
        yield List.of();
      }
    };
  }

  private static void quietly(
      Caches caches, TableKind kind, long offset, int choice, boolean holding) {
    if (choice == 66) {
      caches.setFlushFirst(kind);
    } else if (choice == 67) {
      caches.cleanUnused(kind);
    } else if (choice < 70 && !holding) {
      caches.discard(kind, offset);
    } else if (choice < 80 && holding) {
      caches.markDirty(kind, offset);
    } else if (choice >= 80 && holding) {
      caches.put(kind, offset);
    }
  }

  private void note(TableKind kind, long offset, int choice, PortedCaches port) {
    if (choice < 60 && mayGet(kind, port)) {
      held.add(new Held(kind, offset));
    } else if (choice >= 80) {
      held.remove(new Held(kind, offset));
    }
  }

  /** QEMU aborts when all slots are in use. */
  private boolean mayGet(TableKind kind, PortedCaches port) {
    long used = held.stream().filter(h -> h.kind() == kind).distinct().count();
    return used < port.cache(kind).slots() && held.size() < 200;
  }
}
