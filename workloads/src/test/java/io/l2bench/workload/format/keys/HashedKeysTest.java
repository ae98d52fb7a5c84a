package io.l2bench.workload.format.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class HashedKeysTest {

  @Test
  void countsRequestsForAnotherKeyOfAKnownHash() {
    HashedKeys keys = new HashedKeys();
    keys.add(7, 1);
    keys.add(0, 0);
    keys.add(7, 1);
    assertThat(keys.note()).isEmpty();
    keys.add(7, 2);
    keys.add(7, 2);
    keys.add(7, 1);
    assertThat(keys.note())
        .contains("2 requests were for keys that share the 64-bit hash of another key");
  }

  /** Growing keeps what was known, and hashes that agree in their low bits are not one. */
  @Test
  void remembersEachOfManyHashes() {
    HashedKeys keys = new HashedKeys();
    for (long i = 0; i < 100_000; i++) {
      keys.add(i << 20, i);
      keys.add(new SplittableRandom(i).nextLong(), i);
    }
    assertThat(keys.note()).isEmpty();
    for (long i = 0; i < 100_000; i++) {
      keys.add(i << 20, i + 1);
    }
    assertThat(keys.note()).hasValueSatisfying(note -> assertThat(note).startsWith("100000 "));
  }
}
