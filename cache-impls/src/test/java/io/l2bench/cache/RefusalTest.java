package io.l2bench.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.IntBuffer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every registered policy refuses by itself, and then has not changed. */
final class RefusalTest {
  private static final int TABLE = 3;

  static Stream<Policy> all() {
    return Policies.load().all().stream();
  }

  @ParameterizedTest
  @MethodSource("all")
  void entriesThatTheCallerDoesNotHold(Policy policy) {
    TableCache cache = create(policy, 2);
    int entry = cache.commit(cache.allocate(TABLE));
    refusedUnchanged(cache, cache::commit, entry);
    cache.release(entry);
    refusedUnchanged(cache, cache::release, entry);
    for (int unknown : new int[] {-1, 63, 64, 65, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
      refusedUnchanged(cache, cache::commit, unknown);
      refusedUnchanged(cache, cache::release, unknown);
    }
  }

  private static void refusedUnchanged(TableCache cache, IntConsumer call, int entry) {
    CacheCounts before = cache.counts();
    int size = cache.size();
    assertThatIllegalStateException()
        .isThrownBy(() -> call.accept(entry))
        .withMessageContaining("entry " + entry);
    assertThat(cache.counts()).isEqualTo(before);
    assertThat(cache.size()).isEqualTo(size);
  }

  @ParameterizedTest
  @MethodSource("all")
  void negativeTables(Policy policy) {
    TableCache cache = create(policy, 1);
    for (int table : new int[] {-1, -7, Integer.MIN_VALUE}) {
      refused(cache::lookup, table);
      refused(cache::allocate, table);
      refused(cache::access, table);
    }
    cache.expect(new int[] {-1, Integer.MIN_VALUE}, 0, 2);
    assertThat(cache.counts()).isEqualTo(new CacheCounts(0, 0, 0, 0, 0, 0, 0, 0));
    assertThat(cache.size()).isZero();
  }

  private static void refused(IntConsumer call, int table) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> call.accept(table))
        .withMessage("table must not be negative, found " + table);
  }

  /** The largest number is no mistake, and takes no more memory than a small one. */
  @ParameterizedTest
  @MethodSource("all")
  void noTableForItsSize(Policy policy) {
    int[] tables = {Integer.MAX_VALUE, 0, Integer.MAX_VALUE, Integer.MAX_VALUE - 1};
    TableCache cache = create(policy, 4, tables);
    assertThat(cache.access(tables[0])).isFalse();
    assertThat(cache.access(tables[1])).isFalse();
    assertThat(cache.access(tables[2])).isTrue();
    assertThat(cache.access(tables[3])).isFalse();
  }

  @ParameterizedTest
  @MethodSource("all")
  void capacitiesBelowOne(Policy policy) {
    for (int capacity : new int[] {0, -1, Integer.MIN_VALUE}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> create(policy, capacity))
          .withMessage("capacity must be at least 1, found " + capacity);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void parametersOutOfRange(Policy policy) {
    Policies policies = Policies.load();
    for (Parameter parameter : policy.info().parameters()) {
      String name = policy.label() + ":" + parameter.name() + "=";
      assertThat(create(policies.parse(name + parameter.least()), 3)).isNotNull();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> policies.parse(name + (parameter.least() - 1)))
          .withMessageContaining("parameter " + parameter.name() + " must lie between");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> policies.parse(name + "many"))
          .withMessageContaining("found 'many'");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> policies.parse(policy.label() + ":no-such=1"))
        .withMessageContaining("found 'no-such=1'");
  }

  private static TableCache create(Policy policy, int capacity, int... lookups) {
    return policy.create(capacity, /* seed= */ 1, IntBuffer.wrap(lookups));
  }
}
