package io.l2bench.workload.synthetic;

import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** What generators share: the source of random numbers, and reads of a key. */
final class RandomKeys {
  private RandomKeys() {}

  /** Random numbers by xoroshiro128++ (Blackman and Vigna, ACM TOMS 2021). */
  static UniformRandomProvider random(long seed) {
    return RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
  }

  /** Reads of the keys that are supplied. */
  static Consumer<RequestBatch> keys(LongSupplier next) {
    return batch -> batch.add(Op.READ, next.getAsLong(), 1);
  }
}
