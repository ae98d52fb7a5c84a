package io.l2bench.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
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

  @ParameterizedTest
  @ValueSource(ints = {3, 9, 17, 64})
  void keysInOneCallAreRankedAsOneByOne(int bits) {
    SplittableRandom random = new SplittableRandom(bits);
    KeyRanks oneByOne = new KeyRanks();
    KeyRanks ranks = new KeyRanks();
    long[] keys = new long[300];
    int[] found = new int[keys.length];
    for (int call = 0; call < 100; call++) {
      Arrays.setAll(keys, i -> random.nextLong() >> (64 - bits));
      Arrays.fill(found, -1);
      int from = random.nextInt(keys.length);
      int to = from + random.nextInt(keys.length - from + 1);
      ranks.ranks(keys, from, to, found);
      for (int i = 0; i < keys.length; i++) {
        assertThat(found[i]).isEqualTo(i < from || i >= to ? -1 : oneByOne.rank(keys[i]));
      }
      assertThat(ranks.size()).isEqualTo(oneByOne.size());
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
