package io.l2bench.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who runs, in which order, under holds and from within a run. */
final class TableLockTest {
  private final List<Integer> ran = new ArrayList<>();
  private final TableLock lock = new TableLock(ran::add, DriverListener.NONE);

  private void enter(int... requests) {
    for (int request : requests) {
      lock.enter(request);
    }
  }

  @Test
  void runsAtOnceWhileNobodyHoldsIt() {
    enter(3, 1, 2, 1);
    assertThat(ran).containsExactly(3, 1, 2, 1);
  }

  @Test
  void lettingNobodyButItsHolderRunItServesTheOthersInOrderOfArrival() {
    lock.hold(5);
    enter(3, 1, 2);
    assertThat(ran).isEmpty();
    assertThat(lock.allows(3)).isFalse();
    assertThat(lock.allows(5)).isTrue();
    enter(5);
    assertThat(ran).containsExactly(5);
    lock.release();
    enter(4);
    assertThat(ran).containsExactly(5, 3, 1, 2, 4);
  }

  @Test
  void aRequestThatEntersWithinARunFollowsIt() {
    List<Integer> order = new ArrayList<>();
    TableLock[] nested = new TableLock[1];
    nested[0] =
        new TableLock(
            request -> {
              if (request < 3) {
                nested[0].enter(request + 1);
              }
              order.add(request);
            },
            DriverListener.NONE);
    nested[0].enter(0);
    assertThat(order).containsExactly(0, 1, 2, 3);
  }

  @Test
  void aHoldThatBeginsInARunStopsTheRequestsBehindIt() {
    TableLock[] held = new TableLock[1];
    held[0] =
        new TableLock(
            request -> {
              ran.add(request);
              if (request == 1) {
                held[0].hold(1);
              }
            },
            DriverListener.NONE);
    held[0].hold(0);
    held[0].enter(1);
    held[0].enter(2);
    held[0].release();
    held[0].enter(3);
    assertThat(ran).containsExactly(1);
    assertThat(held[0].allows(2)).isFalse();
  }
}
