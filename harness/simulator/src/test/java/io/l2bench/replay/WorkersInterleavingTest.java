package io.l2bench.replay;

import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jetbrains.lincheck.Lincheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Two threads under a scheduler of Lincheck, which chooses when they take turns. It follows all
 * code of a run, so the runs check by plain comparisons.
 */
final class WorkersInterleavingTest {
  private static final int INTERLEAVINGS = Boolean.getBoolean("thorough") ? 2000 : 30;
  private static final List<Integer> ITEMS = List.of(0, 1, 2);

  @Test
  void everyItemIsWorkedOnOnceHoweverThreadsTakeTurns() {
    Lincheck.runConcurrentTest(
        INTERLEAVINGS,
        () -> {
          AtomicIntegerArray worked = new AtomicIntegerArray(3);
          new Workers(2).each(ITEMS, worked::incrementAndGet);
          for (int item : ITEMS) {
            require(worked.get(item) == 1, "each item worked on once when the call returns");
          }
        });
  }

  @Test
  @EnabledIfSystemProperty(named = "thorough", matches = "true")
  void anErrorIsThrownOnceAllThreadsHaveEnded() {
    Lincheck.runConcurrentTest(
        INTERLEAVINGS,
        () -> {
          AtomicIntegerArray worked = new AtomicIntegerArray(3);
          Error thrown = errorOf(() -> new Workers(2).each(ITEMS, item -> work(worked, item)));
          require(thrown instanceof Broken, "the error of the work");
          require(worked.get(0) <= 1 && worked.get(2) <= 1, "no item worked on twice");
        });
  }

  private static void work(AtomicIntegerArray worked, int item) {
    if (item == 1) {
      throw new Broken();
    }
    worked.incrementAndGet(item);
  }

  private static Error errorOf(Runnable call) {
    try {
      call.run();
    } catch (Broken e) {
      return e;
    }
    throw new AssertionError("expected an error");
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError("expected " + what);
    }
  }

  private static final class Broken extends Error {
    private static final long serialVersionUID = 1;
  }
}
