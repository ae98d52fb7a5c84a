package io.l2bench.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.IntBuffer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cases small enough to follow by hand, for every registered policy. */
final class ContractTest {
  private static final int TABLE = 3;

  static Stream<Policy> all() {
    return Policies.load().all().stream();
  }

  static Stream<Policy> pinning() {
    return all().filter(policy -> policy.has(Trait.PINS));
  }

  @ParameterizedTest
  @MethodSource("all")
  void missChangesNothingButItsCount(Policy policy) {
    TableCache cache = create(policy, 2, TABLE);
    assertThat(cache.lookup(TABLE)).isEqualTo(TableCache.MISS);
    assertThat(cache.size()).isZero();
    assertThat(cache.counts()).isEqualTo(new CacheCounts(0, 1, 0, 0, 0, 0, 0, 0));
  }

  @ParameterizedTest
  @MethodSource("all")
  void ofTwoCommitsOfOneTableTheFirstIsKept(Policy policy) {
    TableCache cache = create(policy, 2);
    int first = cache.allocate(TABLE);
    int second = cache.allocate(TABLE);
    assertThat(cache.commit(first)).isEqualTo(first);
    assertThat(cache.commit(second)).isEqualTo(first);
    assertThat(cache.size()).isOne();
    assertThat(cache.counts()).isEqualTo(new CacheCounts(0, 0, 2, 1, 0, 0, 1, 2));
  }

  @ParameterizedTest
  @MethodSource("all")
  void misuseIsRefusedAndChangesNothing(Policy policy) {
    TableCache cache = create(policy, 2);
    int entry = cache.commit(cache.allocate(TABLE));
    refusedUnchanged(cache, () -> cache.commit(entry), entry);
    cache.release(entry);
    refusedUnchanged(cache, () -> cache.release(entry), entry);
    for (int unknown : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
      refusedUnchanged(cache, () -> cache.commit(unknown), unknown);
      refusedUnchanged(cache, () -> cache.release(unknown), unknown);
    }
  }

  @ParameterizedTest
  @MethodSource("pinning")
  void entriesInUseAreNeverEvicted(Policy policy) {
    int tables = 6;
    TableCache cache = create(policy, 2, 0, 1, 2, 3, 4, 5);
    int[] held = new int[tables];
    for (int table = 0; table < tables; table++) {
      held[table] = cache.commit(cache.allocate(table));
    }
    assertThat(cache.size()).isEqualTo(tables);
    for (int table = 0; table < tables; table++) {
      assertThat(cache.lookup(table)).isEqualTo(held[table]);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void freeEmptiesACacheWithReferencesOut(Policy policy) {
    TableCache cache = create(policy, 2, TABLE);
    cache.commit(cache.allocate(TABLE));
    cache.free();
    assertThat(cache.size()).isZero();
    assertThat(cache.lookup(TABLE)).isEqualTo(TableCache.MISS);
    int again = cache.commit(cache.allocate(TABLE));
    cache.release(again);
    assertThat(cache.size()).isOne();
  }

  private static TableCache create(Policy policy, int capacity, int... lookups) {
    return policy.create(capacity, /* seed= */ 1, IntBuffer.wrap(lookups));
  }

  private static void refusedUnchanged(TableCache cache, Runnable call, int entry) {
    CacheCounts before = cache.counts();
    int size = cache.size();
    assertThatIllegalStateException().isThrownBy(call::run).withMessageContaining("entry " + entry);
    assertThat(cache.counts()).isEqualTo(before);
    assertThat(cache.size()).isEqualTo(size);
  }
}
