package io.l2bench.cache.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.cache.Parameter;
import io.l2bench.cache.Policies;
import io.l2bench.cache.Policy;
import io.l2bench.cache.TableCache;
import io.l2bench.cache.Trait;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pinning policies with up to 30 references out and loads in flight. */
final class InFlightTest {
  private static final int[] CAPACITIES = {1, 2, 3, 5, 10, 50};

  /** Each with its defaults, with all parameters at their least, and with all at their most. */
  static Stream<String> policies() {
    return Policies.load().all().stream()
        .filter(policy -> policy.has(Trait.PINS) && policy.has(Trait.DETERMINISTIC))
        .flatMap(
            policy ->
                Stream.of(
                        policy.label(),
                        tuned(policy, Parameter::least),
                        tuned(policy, Parameter::most))
                    .distinct());
  }

  private static String tuned(Policy policy, ToDoubleFunction<Parameter> value) {
    return policy.info().parameters().stream()
        .map(parameter -> ":%s=%s".formatted(parameter.name(), value.applyAsDouble(parameter)))
        .collect(Collectors.joining("", policy.label(), ""));
  }

  @ParameterizedTest
  @MethodSource("policies")
  void keepsWhatIsInUseAndShrinksToCapacity(String name) {
    Policy policy = Policies.load().parse(name);
    for (int capacity : CAPACITIES) {
      new Traffic(policy, capacity).run();
    }
  }

  /**
   * A dropped commit counts as a hit, so two reads of one table leave the cache as one and a hit.
   */
  @ParameterizedTest
  @MethodSource("policies")
  void learnsOfADoubleReadAsOfAReadAndAHit(String name) {
    Policy policy = Policies.load().parse(name);
    int[] trace = GeneratedTraces.mixed(/* seed= */ 9, 4000);
    for (int capacity : CAPACITIES) {
      TableCache doubled = policy.create(capacity, /* seed= */ 1, IntBuffer.wrap(trace));
      TableCache single = policy.create(capacity, /* seed= */ 1, IntBuffer.wrap(trace));
      for (int i = 0; i < trace.length; i++) {
        boolean hit = readTwice(doubled, trace[i]);
        assertThat(single.access(trace[i])).as("capacity %d, %d", capacity, i).isEqualTo(hit);
        if (!hit) {
          single.release(single.lookup(trace[i]));
        }
      }
      assertThat(doubled.counts().evictions()).isEqualTo(single.counts().evictions());
    }
  }

  private static boolean readTwice(TableCache cache, int table) {
    int entry = cache.lookup(table);
    if (entry != TableCache.MISS) {
      cache.release(entry);
      return true;
    }
    assertThat(cache.lookup(table)).isEqualTo(TableCache.MISS);
    int first = cache.allocate(table);
    int second = cache.allocate(table);
    int committed = cache.commit(first);
    assertThat(cache.commit(second)).isEqualTo(committed);
    cache.release(committed);
    cache.release(committed);
    return false;
  }

  /** Random requests that look up, read, commit and let go, in any order. */
  private static final class Traffic {
    private static final int REFERENCES = 30;

    private final SplittableRandom random;
    private final boolean bounded;
    private final TableCache cache;
    private final List<Integer> reading = new ArrayList<>();
    private final List<Integer> readTables = new ArrayList<>();
    private final List<Integer> held = new ArrayList<>();
    private final List<Integer> heldTables = new ArrayList<>();

    Traffic(Policy policy, int capacity) {
      int[] future = GeneratedTraces.mixed(capacity, 1500);
      this.random = new SplittableRandom(capacity);
      this.bounded = !policy.has(Trait.UNBOUNDED);
      this.cache = policy.create(capacity, /* seed= */ 1, IntBuffer.wrap(future));
    }

    void run() {
      for (int step = 0; step < 4000; step++) {
        int kind = random.nextInt(4);
        boolean room = reading.size() + held.size() < REFERENCES;
        if (kind <= 1 && room) {
          lookup(Math.min(random.nextInt(70), random.nextInt(70)));
        } else if (kind == 2 && !reading.isEmpty()) {
          commit(random.nextInt(reading.size()));
        } else if (kind == 3 && !held.isEmpty()) {
          int at = random.nextInt(held.size());
          cache.release(held.remove(at));
          heldTables.remove(at);
        }
        findWhatIsHeld(step);
      }
    }

    private void lookup(int table) {
      int entry = cache.lookup(table);
      if (entry == TableCache.MISS) {
        reading.add(cache.allocate(table));
        readTables.add(table);
      } else {
        held.add(entry);
        heldTables.add(table);
      }
    }

    private void commit(int at) {
      long dropped = cache.counts().commitsDropped();
      held.add(cache.commit(reading.remove(at)));
      heldTables.add(readTables.remove(at));
      boolean won = cache.counts().commitsDropped() == dropped;
      if (bounded && won && cache.size() > cache.capacity()) {
        assertThat(cache.size())
            .as("above capacity only with all entries in use")
            .isEqualTo(new HashSet<>(held).size());
      }
    }

    private void findWhatIsHeld(int step) {
      if (held.isEmpty()) {
        return;
      }
      int at = random.nextInt(held.size());
      int found = cache.lookup(heldTables.get(at));
      assertThat(found).as("step %d", step).isEqualTo(held.get(at));
      cache.release(found);
    }
  }
}
