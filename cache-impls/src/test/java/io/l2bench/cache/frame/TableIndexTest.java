package io.l2bench.cache.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The index against the platform's map: as an array, hashed, and across the change. */
final class TableIndexTest {

  @ParameterizedTest
  @CsvSource({
    "16, 10, 20",
    "16, 1000, 1000",
    "50, 16384, 50",
    "50, 20000, 60",
    "4, 2147483631, 3",
    "100, 1000000, 3000",
    "1000, 100000, 90000",
    "7, 17000, 2000"
  })
  void answersAsAMapDoes(int expected, int tables, int most) {
    SplittableRandom random = new SplittableRandom(tables);
    TableIndex index = new TableIndex(expected);
    Map<Integer, Integer> model = new HashMap<>();
    List<Integer> present = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      int table = random.nextInt(tables);
      assertThat(index.get(table)).as("step %d", i).isEqualTo(model.getOrDefault(table, -1));
      if (!model.containsKey(table) && present.size() < most) {
        index.set(table, i);
        model.put(table, i);
        present.add(table);
      } else if (!present.isEmpty()) {
        int last = present.remove(present.size() - 1);
        int chosen = present.isEmpty() ? last : present.set(random.nextInt(present.size()), last);
        index.remove(chosen);
        model.remove(chosen);
      }
      if (random.nextInt(30_000) == 0) {
        index.clear();
        model.clear();
        present.clear();
      }
    }
    model.forEach((table, number) -> assertThat(index.get(table)).isEqualTo(number));
  }

  /** A far table makes a map of an array that is in use; a near one makes it longer. */
  @ParameterizedTest
  @ValueSource(ints = {100, 16_383, 16_384, 1_000_000, Integer.MAX_VALUE})
  void keepsItsNumbersWhenItChanges(int far) {
    TableIndex index = new TableIndex(/* expected= */ 16);
    for (int table = 0; table < 16; table += 3) {
      index.set(table, table + 1000);
    }
    index.set(far, 7);
    for (int table = 0; table < 50; table++) {
      boolean isSet = table < 16 && table % 3 == 0;
      assertThat(index.get(table)).as("table %d", table).isEqualTo(isSet ? table + 1000 : -1);
    }
    assertThat(index.get(far)).isEqualTo(7);
    index.remove(far);
    index.remove(3);
    assertThat(index.get(far)).isEqualTo(TableIndex.NONE);
    assertThat(index.get(3)).isEqualTo(TableIndex.NONE);
    assertThat(index.get(6)).isEqualTo(1006);
  }
}
