package io.l2bench.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
final class WorkersTest {
  private static final int ITEMS = 100;

  private static List<Integer> items() {
    return IntStream.range(0, ITEMS).boxed().toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 200})
  void everyItemIsWorkedOnOnce(int threads) {
    AtomicIntegerArray worked = new AtomicIntegerArray(ITEMS);
    new Workers(threads).each(items(), worked::incrementAndGet);
    assertThat(IntStream.range(0, ITEMS).map(worked::get)).containsOnly(1);
  }

  /** All threads meet: none of them does another's work. */
  @Test
  void threadsWorkSideBySide() {
    CyclicBarrier barrier = new CyclicBarrier(4);
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    new Workers(4)
        .each(
            items().subList(0, 4),
            item -> {
              threads.add(Thread.currentThread());
              try {
                barrier.await();
              } catch (Exception e) {
                throw new AssertionError(e);
              }
            });
    assertThat(threads).hasSize(4).contains(Thread.currentThread());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void anErrorOnWhicheverThreadEndsTheWork(int threads) {
    for (int bad : List.of(0, 1, ITEMS - 1)) {
      Error error = new OutOfMemoryError("item " + bad);
      assertThatThrownBy(
              () ->
                  new Workers(threads)
                      .each(
                          items(),
                          item -> {
                            if (item == bad) {
                              throw error;
                            }
                          }))
          .isSameAs(error);
    }
  }

  @Test
  void noItemIsBegunAfterAnException() {
    AtomicIntegerArray worked = new AtomicIntegerArray(ITEMS);
    assertThatThrownBy(
            () ->
                new Workers(1)
                    .each(
                        items(),
                        item -> {
                          worked.incrementAndGet(item);
                          throw new IllegalStateException("first");
                        }))
        .hasMessage("first");
    assertThat(IntStream.range(0, ITEMS).map(worked::get).sum()).isEqualTo(1);
  }
}
