package io.l2bench.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Thousands of random runs with up to 150 references out, checked after every step. */
final class InterleavingTest {
  private static final int RUNS = Boolean.getBoolean("thorough") ? 600 : 30;
  private static final int LOOKUPS = 120;

  static Stream<Policy> all() {
    return Policies.load().all().stream();
  }

  static Stream<Policy> deterministic() {
    return all().filter(policy -> policy.has(Trait.DETERMINISTIC));
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyStepKeepsThePromises(Policy policy) {
    for (long seed = 0; seed < RUNS; seed++) {
      Interleaving run = Interleaving.of(seed, LOOKUPS);
      CacheModel model = new CacheModel(policy, run.create(policy));
      List<String> steps = new ArrayList<>();
      try {
        run.play(recorded(model, steps));
        model.checkIdle();
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(
            "%s, %s, step %d: %s".formatted(policy.label(), run, steps.size(), lastOf(steps)), e);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("deterministic")
  void equalRunsGiveEqualStepsAndCounts(Policy policy) {
    for (long seed = 0; seed < 50; seed++) {
      Interleaving run = Interleaving.of(seed, LOOKUPS);
      assertThat(trail(run, policy)).as("seed %d", seed).isEqualTo(trail(run, policy));
    }
  }

  @Test
  void fifoEqualsQedInEveryCount() {
    Policies policies = Policies.load();
    for (long seed = 0; seed < 5L * RUNS; seed++) {
      Interleaving run = Interleaving.of(seed, LOOKUPS);
      TableCache qed = run.create(policies.parse("qed"));
      TableCache fifo = run.create(policies.parse("fifo"));
      run.play(plain(qed));
      run.play(plain(fifo));
      assertThat(fifo.counts()).as("%s", run).isEqualTo(qed.counts());
      assertThat(fifo.size()).as("%s", run).isEqualTo(qed.size());
    }
  }

  private static List<String> trail(Interleaving run, Policy policy) {
    TableCache cache = run.create(policy);
    List<String> trail = new ArrayList<>();
    run.play(recorded(new CacheModel(policy, cache), trail));
    trail.add(cache.counts().toString());
    return trail;
  }

  private static String lastOf(List<String> steps) {
    return String.join("; ", steps.subList(Math.max(0, steps.size() - 12), steps.size()));
  }

  private static Interleaving.Steps recorded(CacheModel model, List<String> steps) {
    return new Interleaving.Steps() {
      @Override
      public int lookup(int table) {
        steps.add("lookup " + table);
        return said(model.lookup(table));
      }

      @Override
      public int allocate(int table) {
        steps.add("allocate " + table);
        return said(model.allocate(table));
      }

      @Override
      public int commit(int entry) {
        steps.add("commit " + entry);
        return said(model.commit(entry));
      }

      @Override
      public void release(int entry) {
        steps.add("release " + entry);
        model.release(entry);
      }

      private int said(int answer) {
        steps.add("-> " + answer);
        return answer;
      }
    };
  }

  private static Interleaving.Steps plain(TableCache cache) {
    return new Interleaving.Steps() {
      @Override
      public int lookup(int table) {
        return cache.lookup(table);
      }

      @Override
      public int allocate(int table) {
        return cache.allocate(table);
      }

      @Override
      public int commit(int entry) {
        return cache.commit(entry);
      }

      @Override
      public void release(int entry) {
        cache.release(entry);
      }
    };
  }
}
