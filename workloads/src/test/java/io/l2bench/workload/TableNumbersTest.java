package io.l2bench.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TableNumbersTest {
  private static final Geometry SMALL = Geometry.qed(4096, 4);
  private static final long COVERS = 8 << 20;

  @Test
  void numbersTheTablesOfADiskByTheirPlace() {
    RequestBatch batch = new RequestBatch();
    batch.add(Op.READ, 0, COVERS);
    batch.add(Op.WRITE, COVERS - 1, 2);
    batch.add(Op.READ, 5 * COVERS, 3 * COVERS + 1);
    TableNumbers numbers = new TableNumbers("trace", Trace.Kind.DISK, SMALL);
    assertThat(numbers.first(batch, 0)).isEqualTo(0);
    assertThat(numbers.last(batch, 0, numbers.first(batch, 0))).isEqualTo(0);
    assertThat(numbers.first(batch, 1)).isEqualTo(0);
    assertThat(numbers.last(batch, 1, numbers.first(batch, 1))).isEqualTo(1);
    assertThat(numbers.first(batch, 2)).isEqualTo(5);
    assertThat(numbers.last(batch, 2, numbers.first(batch, 2))).isEqualTo(8);
  }

  @Test
  void refusesTablesBeyondTheLargestNumber() {
    RequestBatch batch = new RequestBatch();
    batch.add(Op.READ, TableNumbers.MOST * COVERS, COVERS + 1);
    TableNumbers numbers = new TableNumbers("trace", Trace.Kind.DISK, SMALL);
    assertThat(numbers.first(batch, 0)).isEqualTo(TableNumbers.MOST);
    assertThatThrownBy(() -> numbers.last(batch, 0, numbers.first(batch, 0)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("at most 2147483631, found 2147483632");
  }

  @Test
  void ranksKeysByFirstAppearanceLikeAHashMap() {
    Random random = new Random(42);
    Map<Long, Integer> expected = new HashMap<>();
    TableNumbers numbers = new TableNumbers("trace", Trace.Kind.KEYS, SMALL);
    RequestBatch batch = new RequestBatch();
    for (int i = 0; i < 300_000; i++) {
      long key = key(random, i);
      batch.clear();
      batch.add(Op.READ, key, 1);
      int fresh = expected.size();
      int rank = expected.computeIfAbsent(key, k -> fresh);
      assertThat(numbers.first(batch, 0)).isEqualTo(rank);
      assertThat(numbers.last(batch, 0, numbers.first(batch, 0))).isEqualTo(rank);
    }
    assertThat(numbers.distinct()).isEqualTo(expected.size()).isGreaterThan(100_000);
  }

  private static long key(Random random, int i) {
    return switch (i % 6) {
      case 0 -> random.nextInt(1000) - 500;
      case 1 -> (long) i << 40;
      case 2 -> Long.MIN_VALUE + random.nextInt(3);
      default -> random.nextLong();
    };
  }
}
