package io.l2bench.cache.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The index against the platform's map: dense and sparse numbers, more records than expected. */
final class IndexedRecordsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 10, 1, 20",
    "1, 1000, 4096, 1000",
    "50, 16384, 65536, 50",
    "50, 20000, 1, 60",
    "4, 2147483631, 1, 3",
    "100, 1000000, 1, 3000",
    "1000, 100000, 3, 90000"
  })
  void answersAsAMapDoes(int expected, int tables, int stride, int most) {
    SplittableRandom random = new SplittableRandom(tables);
    IndexedRecords records = new IndexedRecords(expected, /* lists= */ 1);
    Map<Integer, Integer> model = new HashMap<>();
    List<Integer> present = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      int table = random.nextInt(tables) * stride;
      assertThat(records.recordOf(table)).as("step %d", i).isEqualTo(model.getOrDefault(table, -1));
      if (!model.containsKey(table) && present.size() < most) {
        int record = records.make(table, /* state= */ 0);
        records.index(record);
        model.put(table, record);
        present.add(table);
      } else if (!present.isEmpty()) {
        int last = present.remove(present.size() - 1);
        int chosen = present.isEmpty() ? last : present.set(random.nextInt(present.size()), last);
        int record = Objects.requireNonNull(model.remove(chosen));
        records.unindex(record);
        records.free(record);
      }
      if (random.nextInt(30_000) == 0) {
        records.clearIndex();
        model.values().forEach(records::free);
        model.clear();
        present.clear();
      }
    }
    model.forEach((table, record) -> assertThat(records.recordOf(table)).isEqualTo(record));
  }
}
