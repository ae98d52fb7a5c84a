package io.l2bench.cache.opt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PositionSetTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 63, 64, 65, 4096, 4097, 300_000})
  void findsWhatATreeSetFinds(int length) {
    PositionSet set = new PositionSet(length);
    TreeSet<Integer> expected = new TreeSet<>();
    SplittableRandom random = new SplittableRandom(length);
    for (int step = 0; step < 2000; step++) {
      int position = random.nextInt(length);
      if (random.nextInt(3) != 0) {
        set.add(position);
        expected.add(position);
      } else {
        set.remove(position);
        expected.remove(position);
      }
      assertThat(set.last()).isEqualTo(expected.isEmpty() ? -1 : expected.last());
      Integer lower = expected.lower(position);
      assertThat(set.before(position)).isEqualTo(lower == null ? -1 : lower);
    }
    set.clear();
    assertThat(set.last()).isEqualTo(-1);
  }
}
