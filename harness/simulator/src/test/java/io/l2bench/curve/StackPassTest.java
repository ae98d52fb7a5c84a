package io.l2bench.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stack passes against stacks kept as lists, searched and updated entry by entry. */
final class StackPassTest {
  private static final int NEVER = Integer.MAX_VALUE;

  /** Lookups of tables numbered by their first lookups. */
  private static List<Integer> lookups(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int most = random.nextInt(1, 40);
    List<Integer> tables = new ArrayList<>();
    int known = 0;
    for (int i = 0; i < 600; i++) {
      int table = Math.min(known, random.nextInt(most));
      known = Math.max(known, table + 1);
      tables.add(table);
    }
    return tables;
  }

  private static long[] misses(StackAlgorithm algorithm, List<Integer> tables) {
    StackPass pass = algorithm.begin();
    tables.forEach(pass::lookup);
    return pass.finish().misses();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void lruEqualsAListInOrderOfRecency(long seed) {
    List<Integer> tables = lookups(seed);
    StackDistances expected = new StackDistances();
    List<Integer> stack = new ArrayList<>();
    for (Integer table : tables) {
      note(expected, stack.indexOf(table));
      stack.remove(table);
      stack.add(0, table);
    }
    assertThat(misses(new LruStack(), tables)).isEqualTo(expected.misses());
  }

  /** The stack of Mattson et al. as the paper has it: one comparison a depth. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void optEqualsMattsonsStack(long seed) {
    List<Integer> tables = lookups(seed);
    StackDistances expected = new StackDistances();
    List<Integer> stack = new ArrayList<>();
    for (int now = 0; now < tables.size(); now++) {
      Integer table = tables.get(now);
      int at = stack.indexOf(table);
      note(expected, at);
      moveDown(stack, at, tables.subList(now + 1, tables.size()));
      stack.set(0, table);
    }
    assertThat(misses(new OptStack(), tables)).isEqualTo(expected.misses());
  }

  private static void moveDown(List<Integer> stack, int to, List<Integer> future) {
    if (to < 0) {
      stack.add(0);
    }
    int end = to < 0 ? stack.size() - 1 : to;
    int moving = stack.get(0);
    for (int depth = 1; depth < end; depth++) {
      if (next(future, stack.get(depth)) > next(future, moving)) {
        moving = stack.set(depth, moving);
      }
    }
    stack.set(end, moving);
  }

  private static int next(List<Integer> future, Integer table) {
    int at = future.indexOf(table);
    return at < 0 ? NEVER : at;
  }

  private static void note(StackDistances distances, int at) {
    if (at < 0) {
      distances.addFirst();
    } else {
      distances.add(at + 1);
    }
  }

  /** More lookups than lru has times, so that they are renumbered, with 3,000 tables kept apart. */
  @Test
  void lruOutlastsItsTimes() {
    List<Integer> loop = new ArrayList<>();
    for (int i = 0; i < 90_000; i++) {
      loop.add(i % 3000);
    }
    long[] misses = misses(new LruStack(), loop);
    assertThat(misses).hasSize(3001);
    assertThat(misses[2999]).isEqualTo(90_000);
    assertThat(misses[3000]).isEqualTo(3000);
  }
}
