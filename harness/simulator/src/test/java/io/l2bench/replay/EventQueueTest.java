package io.l2bench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the platform's heap, with many steps done at one time. */
final class EventQueueTest {
  private record Step(int slot, long time, long order) {}

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 32, 100})
  void stepsComeByTimeThenByOrderOfBeginning(int slots) {
    SplittableRandom random = new SplittableRandom(slots);
    EventQueue queue = new EventQueue();
    PriorityQueue<Step> model =
        new PriorityQueue<>(Comparator.comparingLong(Step::time).thenComparingLong(Step::order));
    List<Integer> idle = new ArrayList<>();
    for (int slot = 0; slot < slots; slot++) {
      idle.add(slot);
    }
    for (int i = 0; i < 20_000; i++) {
      if (!idle.isEmpty() && (model.isEmpty() || random.nextBoolean())) {
        int slot = idle.remove(random.nextInt(idle.size()));
        long time = random.nextLong(20);
        queue.add(slot, time);
        model.add(new Step(slot, time, i));
      } else {
        Step expected = model.remove();
        assertThat(queue.nextTime()).as("step %d", i).isEqualTo(expected.time());
        assertThat(queue.take()).as("step %d", i).isEqualTo(expected.slot());
        assertThat(queue.takenTime()).as("step %d", i).isEqualTo(expected.time());
        idle.add(expected.slot());
      }
      assertThat(queue.isEmpty()).isEqualTo(model.isEmpty());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 63, 64, 65, 500})
  void stepsOfOneDurationComeInOrderWhileTheirNumberGrows(int most) {
    EventQueue queue = new EventQueue();
    int oldest = 0;
    int slot = 0;
    for (int wave = 1; wave <= most; wave += 7) {
      for (int i = 0; i < wave; i++) {
        queue.add(slot, 100 + slot++);
      }
      for (int i = 0; i < wave / 2; i++) {
        assertThat(queue.nextTime()).isEqualTo(100 + oldest);
        assertThat(queue.take()).isEqualTo(oldest++);
      }
    }
    while (!queue.isEmpty()) {
      assertThat(queue.take()).isEqualTo(oldest++);
    }
    assertThat(oldest).isEqualTo(slot);
  }
}
