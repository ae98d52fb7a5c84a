package io.l2bench.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KeyRanksTest {
  /** Keys of few bits meet each other's places; 0 and -1 are keys like others. */
  @ParameterizedTest
  @ValueSource(ints = {3, 9, 17, 64})
  void ranksAreThoseOfAMap(int bits) {
    SplittableRandom random = new SplittableRandom(bits);
    Map<Long, Integer> model = new HashMap<>();
    KeyRanks ranks = new KeyRanks();
    for (int i = 0; i < 20_000; i++) {
      long key = i == 0 ? -1 : (random.nextLong() >> (64 - bits)) << (random.nextInt(3) * 20);
      int next = model.size();
      assertThat(ranks.rank(key)).isEqualTo(model.computeIfAbsent(key, k -> next));
      assertThat(ranks.size()).isEqualTo(model.size());
    }
  }

  /** What harness/COMMANDS.md claims; the old map is gone before the new one is made. */
  @Test
  void aKeyTakes16To32Bytes() {
    KeyRanks ranks = new KeyRanks();
    for (int size = 1; size <= 1 << 20; size++) {
      ranks.rank(size);
      if (size >= 8) {
        assertThat((double) ranks.bytes() / size).isBetween(16.0, 32.0);
      }
    }
  }
}
